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
import java.util.regex.Pattern;

/**
 * What a folder of sentence-transformers (Reimers and Gurevych 2019) says about how a text's rows
 * become one: {@code modules.json} names the modules that follow each other and the folder of each,
 * the {@code config.json} in that of the pooling says which rows are pooled. Where the files are
 * missing nothing is known, and the mean is taken, as that library does.
 */
final class SentenceFiles {
  private static final String MODULES = "modules.json";
  private static final String POOLING = "Pooling";

  /** Where the pooling is unless the modules say it, as that library saves it. */
  private static final String USUAL_FOLDER = "1_Pooling";

  /** Inside the model's folder, nowhere else. */
  private static final Pattern FOLDER = Pattern.compile("(?U)\\w[\\w .-]*(/\\w[\\w .-]*)*");

  private static final String MODE = "pooling_mode";
  private static final Set<String> MEAN = Set.of("mean", "mean_tokens");

  /** A module that is none of these changes the embedding. */
  private static final Set<String> KNOWN = Set.of("Transformer", POOLING, "Normalize");

  private SentenceFiles() {}

  /**
   * The names of the files that make a difference where they are there.
   *
   * @throws CheckpointException if the modules cannot be read
   */
  static List<String> names(Path folder) throws CheckpointException {
    return List.of(MODULES, pooling(folder));
  }

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
      if (!KNOWN.contains(type(module))) {
        return false;
      }
    }
    return true;
  }

  /** A module's class, without its Python package. */
  private static String type(JsonNode module) {
    String type = module.path("type").asText();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The name of the file that says how rows are pooled. */
  private static String pooling(Path folder) throws CheckpointException {
    String found = USUAL_FOLDER;
    for (JsonNode module : read(folder, MODULES)) {
      if (type(module).equals(POOLING)) {
        JsonNode path = module.path("path");
        found = path.asText();
        if (!path.isTextual() || !FOLDER.matcher(found).matches()) {
          throw new CheckpointException(MODULES, "checkpoint.modules.path", Json.describe(path));
        }
      }
    }
    return found + "/" + ModelFiles.CONFIG;
  }

  /** Rows may be pooled in several ways at once, which are then put side by side. */
  private static boolean poolsByMean(Path folder) throws CheckpointException {
    boolean says = false;
    Set<String> modes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> field : read(folder, pooling(folder)).properties()) {
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
