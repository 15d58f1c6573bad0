package glassformer.app.export;

import glassformer.figure.ColourMaps;
import glassformer.figure.file.Medium;
import glassformer.figure.kind.FigureLook;
import glassformer.figure.kind.FigureOptions;
import glassformer.figure.kind.FigureTexts;
import glassformer.figure.kind.Ground;
import glassformer.figure.kind.Kind;
import glassformer.figure.kind.Length;
import glassformer.figure.kind.ScaleChoice;
import glassformer.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The fields in which a figure is set. */
final class FigureForm {
  private static final String STANDARD = "standard";
  private static final int MOST_DECIMALS = 5;

  private final FigureSubject subject;
  private final FigureSettings start;
  private final Runnable onChange;

  @FXML private ComboBox<Kind> kind;
  @FXML private CheckBox allHeads;
  @FXML private CheckBox titled;
  @FXML private TextField title;
  @FXML private TextField caption;
  @FXML private CheckBox axisTitles;
  @FXML private CheckBox tokenLabels;
  @FXML private CheckBox legend;
  @FXML private CheckBox values;
  @FXML private ComboBox<OptionalInt> decimals;
  @FXML private CheckBox marksCell;
  @FXML private ComboBox<ScaleChoice> scale;
  @FXML private ComboBox<String> colourMap;
  @FXML private Segments<Ground> ground;
  @FXML private TextField width;
  @FXML private Segments<Length.Unit> unit;
  @FXML private ComboBox<String> fontSize;
  @FXML private Segments<Medium> medium;
  @FXML private HBox dots;
  @FXML private ComboBox<String> dpi;

  /**
   * @param start what is chosen at first; its kind must be one of the subject's
   * @param onChange told of every change by the user
   */
  FigureForm(FigureSubject subject, FigureSettings start, Runnable onChange) {
    this.subject = subject;
    this.start = start;
    this.onChange = onChange;
  }

  @FXML
  private void initialize() {
    Choices.fill(kind, subject.kinds(), value -> Words.text("export.kind." + value.word()));
    Choices.fill(decimals, decimals(), FigureForm::name);
    List<String> maps = Stream.concat(Stream.of(STANDARD), ColourMaps.NAMES.stream()).toList();
    Choices.fill(
        scale, List.of(ScaleChoice.values()), value -> Words.text("export.scale." + value.word()));
    Choices.fill(colourMap, maps, value -> Words.text("export.map." + value));
    ground.offer(
        List.of(Ground.values()),
        value -> Words.text("export.ground." + value.word()),
        Ground::word);
    unit.offer(List.of(Length.Unit.MM, Length.Unit.PX), FigureForm::word, FigureForm::word);
    medium.offer(List.of(Medium.values()), Medium::name, FigureSettings::word);
    fontSize.getItems().setAll("6", "7", "8", "9", "10", "12", "16", "20");
    dpi.getItems().setAll("96", "150", "300", "600");
    show(start);
    fit();
    kind.valueProperty()
        .addListener((observable, before, now) -> scale.setValue(FigureOptions.of(now).scale()));
    listen();
  }

  private static List<OptionalInt> decimals() {
    List<OptionalInt> all = new ArrayList<>(List.of(OptionalInt.empty()));
    IntStream.rangeClosed(0, MOST_DECIMALS).mapToObj(OptionalInt::of).forEach(all::add);
    return all;
  }

  private static String name(OptionalInt decimals) {
    return decimals.isEmpty()
        ? Words.text("export.decimals.automatic")
        : Words.text("export.decimals.some", decimals.getAsInt());
  }

  private static String word(Length.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  private void show(FigureSettings settings) {
    FigureTexts texts = settings.options().texts();
    FigureLook look = settings.options().look();
    kind.setValue(settings.kind());
    allHeads.setSelected(settings.allHeads());
    titled.setSelected(!texts.title().equals(Optional.of("")));
    axisTitles.setSelected(texts.axisTitles());
    tokenLabels.setSelected(texts.tokenLabels());
    legend.setSelected(texts.legend());
    values.setSelected(texts.numbers().shown());
    decimals.setValue(texts.numbers().decimals());
    marksCell.setSelected(settings.marksCell());
    scale.setValue(settings.options().scale());
    colourMap.setValue(look.colourMap().orElse(STANDARD));
    ground.value().set(look.ground());
    width.setText(look.width().map(length -> plain(length.amount())).orElse(""));
    unit.value().set(look.width().map(Length::unit).orElse(Length.Unit.MM));
    fontSize.setValue(plain(look.fontSize()));
    medium.value().set(settings.medium());
    dpi.setValue(plain(look.dpi()));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private void listen() {
    for (Observable field :
        new Observable[] {
          kind.valueProperty(),
          allHeads.selectedProperty(),
          titled.selectedProperty(),
          title.textProperty(),
          caption.textProperty(),
          axisTitles.selectedProperty(),
          tokenLabels.selectedProperty(),
          legend.selectedProperty(),
          values.selectedProperty(),
          decimals.valueProperty(),
          marksCell.selectedProperty(),
          scale.valueProperty(),
          colourMap.valueProperty(),
          ground.value(),
          width.textProperty(),
          unit.value(),
          fontSize.getEditor().textProperty(),
          medium.value(),
          dpi.getEditor().textProperty()
        }) {
      field.addListener(
          changed -> {
            fit();
            onChange.run();
          });
    }
  }

  /** Offers what the kind of figure has. */
  private void fit() {
    Kind chosen = kind.getValue();
    boolean hasCells = chosen != Kind.LINES;
    boolean isLines = chosen == Kind.LINES;
    allHeads.setVisible(isLines);
    allHeads.setManaged(isLines);
    title.setDisable(!titled.isSelected());
    values.setDisable(!hasCells);
    decimals.setDisable(!hasCells || !values.isSelected());
    marksCell.setDisable(subject.cell(chosen).isEmpty());
    boolean hasDots = medium.value().get() == Medium.PNG || isInPixels();
    dots.setDisable(!hasDots);
  }

  private boolean isInPixels() {
    return unit.value().get() == Length.Unit.PX;
  }

  /** What the figure is called where nobody calls it otherwise. */
  void suggestTitle(String text) {
    title.setPromptText(text);
  }

  /** Lets keys begin at the first field. */
  void focus() {
    kind.requestFocus();
  }

  /**
   * What is chosen.
   *
   * @throws IllegalArgumentException if a number is none, or out of range; the message says what
   *     would be right
   */
  FigureSettings read() {
    FigureOptions options =
        FigureOptions.of(kind.getValue())
            .withTexts(texts())
            .withLook(look())
            .withScale(scale.getValue());
    return new FigureSettings(
        kind.getValue(),
        medium.value().get(),
        options,
        marksCell.isSelected(),
        allHeads.isSelected());
  }

  private FigureTexts texts() {
    String text = title.getText().strip();
    Optional<String> shown = text.isEmpty() ? Optional.empty() : Optional.of(text);
    return FigureTexts.STANDARD
        .withTitle(titled.isSelected() ? shown : Optional.of(""))
        .withCaption(caption.getText().strip())
        .withAxisTitles(axisTitles.isSelected())
        .withTokenLabels(tokenLabels.isSelected())
        .withLegend(legend.isSelected())
        .withValues(values.isSelected())
        .withDecimals(decimals.getValue());
  }

  private FigureLook look() {
    String map = colourMap.getValue();
    return new FigureLook(
        map.equals(STANDARD) ? Optional.empty() : Optional.of(map),
        ground.value().get(),
        width(),
        number(dpi, "export.figure.dpi.wrong"),
        number(fontSize, "export.figure.font.wrong"));
  }

  private Optional<Length> width() {
    String text = width.getText().strip().replace(',', '.');
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Length.parse(text + word(unit.value().get())));
  }

  private static double number(ComboBox<String> field, String message) {
    String text = field.getEditor().getText().strip();
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(Words.text(message, text), e);
    }
  }
}
