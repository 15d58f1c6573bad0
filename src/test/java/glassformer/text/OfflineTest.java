package glassformer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing tries the network, in a fresh process each, where nothing has been unpacked yet. */
class OfflineTest {
  @TempDir Path folder;

  private List<String> probe(NetworkProbe.Deed deed) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dglassformer.cache=" + folder.resolve("cache"),
            "-DDJL_CACHE_DIR=" + folder.resolve("library"),
            NetworkProbe.class.getName(),
            deed.name());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DJL_"));
    environment.put("OPT_OUT_TRACKING", "false");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output
        .lines()
        .filter(line -> line.startsWith(NetworkProbe.CONTACT))
        .map(line -> line.substring(NetworkProbe.CONTACT.length()))
        .toList();
  }

  @Test
  void openingAndEncodingContactNobody() throws IOException, InterruptedException {
    assertEquals(List.of(), probe(NetworkProbe.Deed.PROGRAM));
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      assertTrue(files.anyMatch(Files::isRegularFile), "the library lies in the given folder");
    }
  }

  @Test
  void theProbeSeesWhatTheLibraryWouldDo() throws IOException, InterruptedException {
    assertTrue(probe(NetworkProbe.Deed.LIBRARY_ALONE).contains("169.254.169.254:80"));
  }

  @Test
  void theProbeSeesUrlsAndSockets() throws IOException, InterruptedException {
    assertEquals(List.of("192.0.2.1:80", "192.0.2.2:7"), probe(NetworkProbe.Deed.CONNECTION));
  }
}
