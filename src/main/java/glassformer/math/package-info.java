/**
 * Kernels on EJML's {@link org.ejml.data.FMatrixRMaj}: products, softmax, layer norm, activations.
 *
 * <p>Matrices are row-major, a row a token. {@link glassformer.math.Products} is the one door for
 * products. Measured on one core of a Xeon with AVX-512, JDK 17 and 25 alike, in GFLOP/s (rows x
 * inner x columns):
 *
 * <table>
 *   <caption>GFLOP/s</caption>
 *   <tr><th></th><th>SIMD</th><th>EJML</th></tr>
 *   <tr><td>A B, 8x64x64 and 8x64x256</td><td>110</td><td>6</td></tr>
 *   <tr><td>A B, 8x16x8 and 8x8x16, a head of a small model</td><td>15 and 55</td><td>4</td></tr>
 *   <tr><td>A B, 16x384x384 and 128x384x1536</td><td>83 and 74</td><td>6</td></tr>
 *   <tr><td>A^T B, 64x8x64 and 256x8x64, the gradient of a weight</td><td>70</td><td>6</td></tr>
 *   <tr><td>A B^T, 8x64x64 and 8x64x256</td><td>27 and 31</td><td>7</td></tr>
 *   <tr><td>A B^T, 16x384x1536</td><td>80</td><td>5</td></tr>
 * </table>
 *
 * <p>For few rows, {@code A B^T} pays for its transposition, so a weight is laid out once, as a
 * {@link glassformer.math.Factor}: a large one in panels of three registers' width, which eight
 * rows at a time are multiplied by. With random numbers layers of 384 columns and 64 rows run at
 * 160 to 175 in the cache (zeros ran a tenth faster: they cost less power), where the multipliers'
 * limit is 230; the layers of a whole model of 42 MB, which come from farther away, at 140 to 160
 * with 16 to 256 rows, and with one to eight rows at the 28 GB/s that memory gives a core. With two
 * threads the layers of 64 rows run at 290 to 310.
 *
 * <p>What gained: distances that are constants and two steps at a time (the loop's additions took
 * the multiplying ports), copying rows instead of interleaving them, reading lines of the next
 * chunk ahead, several pages in turn ({@link ReadAhead}; a tenth to a third), rows in parts of 64
 * (8 % at 256) of which each thread has its own (15 to 20 % with two), panels that follow each
 * other on one thread where rows are few, panels that begin on a line of memory. What did not:
 * tiles of 14x2, 12x2, 9x3 and 6x4, chunks of 64, 192 and 384 rows, sums kept apart from the
 * result, writing instead of reading ahead, the parallel collector (a quarter slower). Large pages
 * of the operating system, which gained 5 to 8 % of a pass before, now gain 1 or 2 and take 0.2 s
 * at the start, so they are not used. Whether a tile keeps all its sums in registers depends on the
 * order of its lines, and has to be seen in the compiler's output on JDK 17 and 25: where it does
 * not, a pass took up to half as long again.
 *
 * <p>Every element of a product is summed in the same order from the same start, whatever the tile,
 * the panel or the number of threads: rows do not depend on each other, and a causal model can keep
 * those before an edit.
 *
 * <p>The SIMD kernels start cold: until they are compiled every register is an object, and the
 * first pass of a large model takes 0.8 s where a later one takes 0.01. Warming them up in the
 * background while the model is read made things worse: the model ran after 4.6 s instead of 1.9,
 * since both cores were busy reading. They stay fast only if the compiler does not inline their
 * loops into callers: a loop of GELU that was inlined ran 8 times slower, a method of more than 325
 * bytecodes never is.
 *
 * <p>Softmax, layer norm and the activations are in float where there is SIMD (exp to 1.2e-7, erf
 * to 3e-7) and in double where there is not. With SIMD GELU takes 0.3 ns a cell, layer norm 0.3,
 * SiLU 0.45, softmax 0.6 in rows of 64; in double they took 7, 2, 6 and 12. The minimum of floats
 * and the API's own sum of lanes are slow: bounds are set on the bits, and lanes are added in an
 * array. Gradients are in double: on JDK 17 a loop that mixes conversions from float to double with
 * arithmetic takes 20 ns an element, with conversions in loops of their own 3 to 7.
 */
package glassformer.math;
