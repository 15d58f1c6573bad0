/**
 * Model folders: configuration, weights and tokenizers, in the formats and under the names that
 * PyTorch and Hugging Face use. There is no format of our own.
 *
 * <p>Weights are <a href="https://huggingface.co/docs/safetensors">safetensors</a>: eight bytes
 * with the header's length, a JSON header, and the tensors' bytes, little-endian and row-major. A
 * file's header is checked completely when it is opened; tensors are read in chunks, straight into
 * the parameters, so that no file stands twice in memory. Memory maps were no faster, cannot be
 * closed (on Windows a mapped file cannot be replaced) and answer a file that shrinks with an
 * {@code InternalError}.
 */
package glassformer.checkpoint;
