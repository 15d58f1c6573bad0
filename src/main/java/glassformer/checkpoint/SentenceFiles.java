package glassformer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import glassformer.model.BertConfig;
import glassformer.model.ModelConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a folder of sentence-transformers (Reimers and Gurevych 2019) says about how a text's rows
 * become one: {@code modules.json} names the modules that follow each other, {@code
 * 1_Pooling/config.json} the rows that are pooled. Where the files are missing nothing is known,
 * and the mean is taken, as that library does.
 */
final class SentenceFiles {
  private static final String MODULES = "modules.json";
  private static final String POOLING = "1_Pooling/config.json";
  static final List<String> NAMES = List.of(MODULES, POOLING);

  private static final String MODE = "pooling_mode";
  private static final Set<String> MEAN = Set.of("mean", "mean_tokens");

  /** A module that is none of these changes the embedding. */
  private static final Set<String> KNOWN = Set.of("Transformer", "Pooling", "Normalize");

  private SentenceFiles() {}

  /**
   * A model that compares texts only if their embedding is the mean of their rows.
   *
   * @throws CheckpointException if a file cannot be read
   */
  static ModelConfig apply(Path folder, ModelConfig config) throws CheckpointException {
    return config instanceof BertConfig bert
        ? bert.comparing(hasKnownModules(folder) && poolsByMean(folder))
        : config;
  }

  private static boolean hasKnownModules(Path folder) throws CheckpointException {
    for (JsonNode module : read(folder, MODULES)) {
      String type = module.path("type").asText();
      if (!KNOWN.contains(type.substring(type.lastIndexOf('.') + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Rows may be pooled in several ways at once, which are then put side by side. */
  private static boolean poolsByMean(Path folder) throws CheckpointException {
    boolean says = false;
    Set<String> modes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> field : read(folder, POOLING).properties()) {
      String name = field.getKey();
      if (name.equals(MODE)) {
        modes.add(field.getValue().asText());
      } else if (name.startsWith(MODE + "_") && field.getValue().asBoolean()) {
        modes.add(name.substring(MODE.length() + 1));
      }
      says |= name.startsWith(MODE);
    }
    return !says || modes.size() == 1 && MEAN.containsAll(modes);
  }

  private static JsonNode read(Path folder, String name) throws CheckpointException {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file)
          ? Json.parse(name, Files.readAllBytes(file))
          : Json.MAPPER.createObjectNode();
    } catch (IOException e) {
      throw CheckpointException.reading(e, file);
    }
  }
}
