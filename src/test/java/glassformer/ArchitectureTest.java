package glassformer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of packages in the design: who may use whom. Arrows point only downwards. */
class ArchitectureTest {
  private static JavaClasses program;

  /** A row of the table; every package may use itself and {@code words} as well. */
  private enum Layer {
    MATH,
    TRACE(MATH),
    TEXT,
    WORDS,
    MODEL(TRACE, MATH),
    CHECKPOINT(MODEL, TEXT, TRACE, MATH),
    TRAIN(CHECKPOINT, MODEL, TEXT, TRACE, MATH),
    INSIGHT(MODEL, TRACE, MATH),
    SESSION(INSIGHT, TRAIN, CHECKPOINT, MODEL, TEXT, TRACE, MATH),
    FIGURE(SESSION, INSIGHT, TRAIN, CHECKPOINT, MODEL, TEXT, TRACE, MATH),
    LESSON(SESSION, INSIGHT, TRAIN, CHECKPOINT, MODEL, TEXT, TRACE, MATH),
    CLI(LESSON, FIGURE, SESSION, INSIGHT, TRAIN, CHECKPOINT, MODEL, TEXT, TRACE, MATH),
    APP(CLI, LESSON, FIGURE, SESSION, INSIGHT, TRAIN, CHECKPOINT, MODEL, TEXT, TRACE, MATH);

    private final Layer[] below;

    Layer(Layer... below) {
      this.below = below;
    }

    String packages() {
      return "glassformer." + name().toLowerCase(Locale.ROOT) + "..";
    }

    ArchRule rule() {
      return onlyUses(packages(), Stream.concat(Stream.of(this, WORDS), Stream.of(below)));
    }
  }

  @BeforeAll
  static void readTheProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("glassformer");
  }

  @ParameterizedTest
  @EnumSource
  void aPackageUsesOnlyWhatTheTableAllows(Layer layer) {
    layer.rule().check(program);
  }

  @Test
  void theRootUsesOnlyTheCommandLineAndTheWindow() {
    onlyUses("glassformer", Stream.of(Layer.CLI, Layer.APP, Layer.WORDS)).check(program);
  }

  @Test
  void everyPackageStandsInTheTable() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(Stream.of("glassformer"), Stream.of(Layer.values()).map(Layer::packages))
                .toArray(String[]::new))
        .check(program);
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Layer.APP.packages())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "figure"})
  void whatStandsInsideAPackageGoesInNoCircle(String name) {
    slices().matching("glassformer." + name + ".(*)..").should().beFreeOfCycles().check(program);
  }

  @Test
  void onlyTheMathematicsKnowsTheVectorApi() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Layer.MATH.packages())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator..")
        .check(program);
  }

  @Test
  void anArrowThatTheTableLacksIsFound() {
    ArchRule traceAlone = onlyUses(Layer.TRACE.packages(), Stream.of());
    assertThrows(AssertionError.class, () -> traceAlone.check(program));
  }

  private static ArchRule onlyUses(String packages, Stream<Layer> allowed) {
    String[] names =
        Stream.concat(Stream.of(packages), allowed.map(Layer::packages)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat(resideInAPackage("glassformer..").and(not(resideInAnyPackage(names))))
        .allowEmptyShould(true);
  }
}
