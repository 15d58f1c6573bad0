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
 * rows at a time are multiplied by. With random numbers 64x384x384 runs at 144 to 158 in the cache
 * (zeros ran a tenth faster: they cost less power); a whole model of 42 MB streams its weights from
 * farther away, at 12 to 30 GB/s, which bounds short texts. What gained: distances that are
 * constants (the loop's additions took the multiplying ports), copying rows instead of interleaving
 * them, touching the next chunk and the beginnings of its pages (from 104 to 121 in one run),
 * panels that follow each other on one thread (a tenth with two), panels that begin on a line of
 * memory. What did not: tiles of 14x2, 12x2, 9x3 and 6x4, chunks of 64, 192 and 384 rows, writing
 * instead of touching, the parallel collector (a quarter slower). Large pages of the operating
 * system gained 5 to 8 per cent of a pass and cost 0.2 to 1 s at the start, so they are not used.
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
