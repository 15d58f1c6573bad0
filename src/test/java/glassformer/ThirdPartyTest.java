package glassformer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The notices name what the program is built on. */
class ThirdPartyTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>.*?<artifactId>(.*?)</artifactId>(.*?)</dependency>", Pattern.DOTALL);

  @Test
  void everyLibraryOfTheProgramHasItsLicenceNamed() throws IOException {
    String notices = Files.readString(Path.of("src/main/licences/THIRD-PARTY.md"));
    List<String> shipped =
        DEPENDENCY
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .filter(dependency -> !dependency.group(2).contains("<scope>test"))
            .map((MatchResult dependency) -> dependency.group(1))
            .toList();
    assertFalse(shipped.isEmpty());
    for (String library : shipped) {
      assertTrue(Pattern.compile("[`/]" + library + "`").matcher(notices).find(), library);
    }
  }
}
