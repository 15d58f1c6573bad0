/**
 * Model folders: configuration, weights and tokenizers, in the formats and under the names that
 * PyTorch and Hugging Face use. There is no format of our own.
 *
 * <p>Weights are <a href="https://huggingface.co/docs/safetensors">safetensors</a>: eight bytes
 * with the header's length, a JSON header, and the tensors' bytes, little-endian and row-major. A
 * file is checked completely when it is opened and read through memory maps, one for each tensor,
 * so that a file may be larger than a map can be.
 */
package glassformer.checkpoint;
