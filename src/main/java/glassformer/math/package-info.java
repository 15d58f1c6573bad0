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
 * <p>For few rows, {@code A B^T} pays for its transposition: a weight that serves many sentences is
 * better transposed once. The SIMD kernel starts cold: its first 40 products of 8x64x64 take about
 * 0.1 s (EJML's 0.01 s), class loading included, so a program should compute something before it
 * shows.
 *
 * <p>Sums of softmax and layer norm are in double: rows are short, and explanations then agree with
 * the cell. GELU is in double too: in single precision its erf would be off by 4e-7. On JDK 17 a
 * loop that mixes conversions from float to double with arithmetic takes 20 ns an element, with
 * conversions in loops of their own 3 to 7. Softmax takes 12 ns an element there (6 on JDK 25),
 * layer norm 2, its gradient 4.
 */
package glassformer.math;
