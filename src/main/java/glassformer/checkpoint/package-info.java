/**
 * Model folders: configuration, weights and tokenizers, in the formats and under the names that
 * PyTorch and Hugging Face use. There is no format of our own.
 *
 * <p>Weights are <a href="https://huggingface.co/docs/safetensors">safetensors</a>: eight bytes
 * with the header's length, a JSON header, and the tensors' bytes, little-endian and row-major; in
 * one file, or in several that an index joins. A file's header is checked completely when it is
 * opened; tensors are read in chunks, straight into the parameters, so that no file stands twice in
 * memory. Memory maps took 0.15 s instead of 0.24 s for 400 MB, but they cannot be closed (on
 * Windows a mapped file cannot be replaced), answer a file that shrinks with an {@code
 * InternalError}, and leave less to cancel. An ONNX file alone is mapped: it is one message, which
 * has to be there as a whole, and a copy of it would stand on the heap beside the model.
 *
 * <p>MiniLM comes out of its jar as one stream, which one thread alone can unpack; that is what
 * opening waits for. Its weights are read as they arrive, and the model is there some milliseconds
 * after the last byte. Read after unpacking instead, a repeated opening took about twice as long.
 *
 * <p>Before anything is allocated, the files' tensors are compared with those that the family
 * declares ({@code FamilyTensors}) and the memory that the model takes with what is free. Names are
 * those of Hugging Face, with or without the prefix of the model around. Tensors that the model
 * does not need are ignored by name; any other that is too many is an error, since it means that
 * something is computed differently there. Nothing is looked for on the network, and pickled
 * weights are refused: opening them would run what is in them.
 */
package glassformer.checkpoint;
