package glassformer.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The element types of safetensors. */
public enum Dtype {
  BOOL(1),
  U8(1),
  I8(1),
  F8_E4M3(1),
  F8_E5M2(1),
  U16(2),
  I16(2),
  F16(2),
  BF16(2),
  U32(4),
  I32(4),
  F32(4),
  U64(8),
  I64(8),
  F64(8);

  private final int bytes;

  Dtype(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  static Optional<Dtype> find(String name) {
    return Arrays.stream(values()).filter(dtype -> dtype.name().equals(name)).findFirst();
  }

  boolean isReadAsFloat() {
    return this == F32 || this == F16 || this == BF16 || this == F64;
  }

  /** Converts {@code count} elements, from the buffer's position on. */
  void toFloats(ByteBuffer from, float[] to, int count) {
    if (this == F32) {
      from.asFloatBuffer().get(to, 0, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] =
          switch (this) {
            case F16 -> HalfPrecision.float16(from.getShort());
            case BF16 -> HalfPrecision.bfloat16(from.getShort());
            case F64 -> (float) from.getDouble();
            default -> throw new IllegalStateException(this + " is not read as float");
          };
    }
  }
}
