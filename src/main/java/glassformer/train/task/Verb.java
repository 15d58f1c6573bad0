package glassformer.train.task;

import java.util.List;

/**
 * A verb in the present tense.
 *
 * @param base the English form for all but {@code he} and {@code she}, and after {@code do} and
 *     {@code does}
 * @param third the English form for {@code he} and {@code she}
 * @param french the French forms, one for each {@link Person}
 * @param transitive whether it takes an object
 */
record Verb(String base, String third, List<String> french, boolean transitive) {

  String english(Person person) {
    return person == Person.HE_OR_SHE ? third : base;
  }

  String french(Person person) {
    return french.get(person.ordinal());
  }
}
