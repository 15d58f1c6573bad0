package glassformer.figure.handout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.Area;
import glassformer.figure.Numbers;
import glassformer.figure.file.Origin;
import glassformer.session.Cell;
import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.StepPattern;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutTest {
  private static final Run RUN = TestModels.run("the small cat sees a red car");
  private static final HandoutOptions USUAL = HandoutOptions.USUAL;

  @TempDir private Path folder;

  private static HandoutOptions steps(String... names) {
    return new HandoutOptions(
        Paper.A4,
        Optional.empty(),
        Depth.BLOCKS,
        Stream.of(names).map(StepPattern::new).toList(),
        false,
        Focus.START);
  }

  private static HandoutOptions blank(HandoutOptions o) {
    return new HandoutOptions(o.paper(), o.title(), o.depth(), o.steps(), true, o.focus());
  }

  private static HandoutOptions on(Paper paper, Depth depth) {
    return new HandoutOptions(
        paper, Optional.empty(), depth, List.of(), false, Focus.START.withDepth(depth));
  }

  private Path write(Run run, HandoutOptions options) throws IOException {
    Path file = folder.resolve("h.pdf");
    Handout.write(run, options, file, share -> {}, () -> false);
    return file;
  }

  private List<PrintedText> read(Run run, HandoutOptions options) throws IOException {
    try (PDDocument document = Loader.loadPDF(write(run, options).toFile())) {
      return PrintedText.of(document);
    }
  }

  private static List<List<Pages.Placed>> pages(Run run, HandoutOptions options) {
    return new Handout(run, options, share -> {}, () -> false).pages();
  }

  private static List<StepBlock> stepsOf(List<Pages.Placed> page) {
    return page.stream()
        .map(Pages.Placed::block)
        .filter(StepBlock.class::isInstance)
        .map(StepBlock.class::cast)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void atTheUsualDepthThereAreEightToSixteenFullPages(Paper paper) {
    List<List<Pages.Placed>> pages = pages(RUN, on(paper, Depth.BLOCKS));
    assertTrue(pages.size() >= 8 && pages.size() <= 16, pages.size() + " pages");
    for (List<Pages.Placed> page : pages) {
      Area last = page.get(page.size() - 1).area();
      double filled = (last.bottom() - paper.type().y()) / paper.type().height();
      assertTrue(filled > 0.7, "a page is filled to " + filled);
    }
    assertTrue(pages(RUN, blank(on(paper, Depth.BLOCKS))).size() <= 17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "bert", "llama"})
  void everyFamilyHasItsHandout(String family) throws IOException {
    Run run = TestModels.goldenRun(family);
    for (Depth depth : List.of(Depth.BLOCKS, Depth.STEPS)) {
      assertHoldsItsSteps(run, on(Paper.LETTER, depth));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKS", "STEPS"})
  void everyStepIsOnThePageThatTheContentsName(Depth depth) throws IOException {
    assertHoldsItsSteps(RUN, on(Paper.A4, depth));
  }

  private void assertHoldsItsSteps(Run run, HandoutOptions options) throws IOException {
    List<List<Pages.Placed>> pages = pages(run, options);
    List<PrintedText> printed = read(run, options);
    assertEquals(pages.size(), printed.size());
    String all = joined(printed).replaceAll(" +", " ");
    int number = 0;
    for (int page = 0; page < pages.size(); page++) {
      assertInsideMargins(printed.get(page), options.paper());
      for (StepBlock step : stepsOf(pages.get(page))) {
        Exercise exercise = step.exercise();
        assertEquals(++number, exercise.number());
        String text = printed.get(page).text();
        assertTrue(text.contains(number + " " + exercise.title()), text);
        assertTrue(text.contains(exercise.arithmetic()), exercise.arithmetic());
        String line = Places.of(exercise.name()) + " " + (page + 1) + "\n";
        assertTrue(all.contains(line.stripLeading()), line);
      }
    }
    assertEquals(ChosenSteps.of(run, options).size(), number);
  }

  private static String joined(List<PrintedText> pages) {
    return pages.stream().map(PrintedText::text).collect(Collectors.joining());
  }

  private static void assertInsideMargins(PrintedText page, Paper paper) {
    Area type = paper.type().inset(-1);
    for (TextPosition c : page.characters()) {
      boolean foot = c.getYDirAdj() > type.bottom();
      assertTrue(c.getXDirAdj() >= type.x() && c.getXDirAdj() <= type.right(), c.toString());
      assertTrue(c.getYDirAdj() >= type.y(), c.toString());
      assertTrue(!foot || c.getYDirAdj() > type.bottom() + 20, c + " hangs over the page's end");
    }
  }

  @Test
  void theCoverHasTheTextAndTheAnswer() throws IOException {
    String cover = read(RUN, USUAL).get(0).text().replace('\n', ' ');
    assertTrue(cover.contains(RUN.scenario().source()), cover);
    assertTrue(cover.contains(RUN.output()), cover);
    assertTrue(cover.contains("“random”"), cover);
  }

  @Test
  void theCoverOfAComparisonHasBothTextsAndTheirSimilarity() throws IOException {
    LoadedModel miniLm = ModelLibrary.builtIn().open("minilm");
    String second = "Someone plays an instrument";
    Scenario scenario = new Scenario("minilm", "A man plays a guitar", Optional.of(second));
    Run run = Run.of(scenario, miniLm, new int[0], () -> false);
    String similarity = Numbers.detail(run.trace().step(Run.SIMILARITY).value().get(0, 0));
    HandoutOptions options = steps(Run.SIMILARITY);
    String cover = read(run, options).get(0).text();
    assertTrue(cover.contains(scenario.source()), cover);
    assertTrue(cover.contains(second), cover);
    assertTrue(cover.contains("Cosine similarity of both texts\n" + similarity), cover);
    String blank = read(run, blank(options)).get(0).text();
    assertTrue(blank.contains(second), blank);
    assertFalse(blank.contains(similarity), blank);
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(RUN, USUAL).toFile())) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        fonts += fonts(page.getResources());
      }
      assertTrue(fonts > 0);
    }
  }

  private static int fonts(PDResources resources) throws IOException {
    int fonts = 0;
    for (COSName name : resources.getFontNames()) {
      assertTrue(resources.getFont(name).isEmbedded(), name.getName());
      fonts++;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        fonts += fonts(form.getResources());
      }
    }
    return fonts;
  }

  @Test
  void withoutAnswersNoneOfThemIsOnThePagesOfTheSteps() throws IOException {
    HandoutOptions options = steps("*.scores", "*.query", "*.concat", "logits", "probabilities");
    List<List<Pages.Placed>> solved = pages(RUN, options);
    List<PrintedText> printed = read(RUN, blank(options));
    int answers = 0;
    String steps = "";
    while (!printed.get(answers).text().startsWith("Answers")) {
      steps += printed.get(answers++).text();
    }
    String answered = joined(printed.subList(answers, printed.size()));
    for (List<Pages.Placed> page : solved) {
      for (StepBlock step : stepsOf(page)) {
        assertFalse(steps.contains(step.exercise().arithmetic()), step.exercise().arithmetic());
        assertTrue(answered.contains(step.exercise().answer()), step.exercise().title());
      }
    }
    assertTrue(steps.contains("= ________"));
    assertFalse(steps.contains(RUN.output()));
  }

  @Test
  void thePinnedCellIsExplainedAndItsTokenFollowed() {
    Cell cell = new Cell(5, 3);
    Focus focus = Focus.START.withStep("encoder.0.output").withCell(Optional.of(cell));
    FollowedRow followed = new FollowedRow(RUN, focus);
    Step pinned = RUN.trace().step("encoder.0.output").target();
    assertEquals(Optional.of(cell), followed.cell(pinned));
    assertEquals(5, followed.cell(RUN.trace().step("encoder.input")).orElseThrow().row());
  }

  @Test
  void withoutAPinnedCellTheLongestWordIsFollowed() {
    FollowedRow followed = new FollowedRow(RUN, Focus.START);
    assertEquals(1, followed.cell(RUN.trace().step("encoder.input")).orElseThrow().row());
  }

  @Test
  void chosenStepsStandInTheOrderOfComputing() throws IOException {
    List<Step> chosen = ChosenSteps.of(RUN, steps("logits", "encoder.output", "encoder.*.weights"));
    assertEquals(6, chosen.size());
    assertEquals("encoder.0.self_attention.head.0.weights", chosen.get(0).name());
    assertEquals("logits", chosen.get(5).name());
    assertThrows(IllegalArgumentException.class, () -> write(RUN, steps("none")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小猫看见一辆红色的汽车 🐈‍⬛ القطة الصغيرة",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenwitwenrentenauszahlungsstelle",
        "the small cat sees a red car and the small red car sees a small cat the small cat"
      })
  void anyTextStaysInsideTheMargins(String text) throws IOException {
    HandoutOptions options =
        new HandoutOptions(
            Paper.A4, Optional.of(text), Depth.BLOCKS, List.of(), false, Focus.START);
    for (PrintedText page : read(TestModels.run(text), options)) {
      assertInsideMargins(page, Paper.A4);
    }
  }

  @Test
  void cancellingLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("h.pdf"), "old");
    for (int after : new int[] {0, 5, 40}) {
      AtomicInteger asked = new AtomicInteger();
      assertThrows(
          CancellationException.class,
          () ->
              Handout.write(RUN, USUAL, file, share -> {}, () -> asked.getAndIncrement() >= after));
    }
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("h.pdf"), "old");
    Files.createDirectory(folder.resolve("h.pdf.part"));
    assertThrows(CheckpointException.class, () -> write(RUN, steps("logits")));
    assertEquals("old", Files.readString(file));
  }

  @Test
  void progressRisesToOne() throws IOException {
    List<Double> shares = new ArrayList<>();
    Handout.write(RUN, steps("logits"), folder.resolve("h.pdf"), shares::add, () -> false);
    assertEquals(shares.stream().sorted().toList(), shares);
    assertEquals(1, shares.get(shares.size() - 1));
  }

  @Test
  void theFileSaysWhatMadeItAndIsTheSameEachTime() throws IOException {
    byte[] once = Files.readAllBytes(write(RUN, steps("logits")));
    Path file = write(RUN, steps("logits"));
    assertArrayEquals(once, Files.readAllBytes(file));
    Origin origin = Origin.read(file).orElseThrow();
    assertEquals("handout", origin.kind());
    assertEquals(RUN.scenario(), origin.scenario());
    assertEquals("logits", origin.options().get("steps"));
  }
}
