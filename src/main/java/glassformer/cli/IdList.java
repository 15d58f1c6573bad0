package glassformer.cli;

import glassformer.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Token ids as they are written in an option: {@code 3,1,2}.
 *
 * @param ids at least one
 */
record IdList(int... ids) {

  /**
   * Checks that a model can read them.
   *
   * @param option that they were given with
   */
  void check(String option, int vocabulary, int longest) throws InputException {
    if (ids.length > longest) {
      throw InputException.of("cli.ids.long", option, ids.length, longest);
    }
    for (int id : ids) {
      if (id < 0 || id >= vocabulary) {
        throw InputException.of("cli.ids.range", option, id, vocabulary - 1);
      }
    }
  }

  List<Integer> boxed() {
    return Arrays.stream(ids).boxed().toList();
  }

  /** Reads the list. */
  static final class Converter implements ITypeConverter<IdList> {
    @Override
    public IdList convert(String text) {
      try {
        return new IdList(
            Stream.of(text.split(",", -1))
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray());
      } catch (NumberFormatException e) {
        throw new TypeConversionException(Words.text("cli.ids.list", text));
      }
    }
  }
}
