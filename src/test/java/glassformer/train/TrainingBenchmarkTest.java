package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void measuresSomething(TrainingBenchmark.Sentences sentences) {
    assertTrue(TrainingBenchmark.tokensPerSecond(sentences, 1, 1, 2) > 0);
  }
}
