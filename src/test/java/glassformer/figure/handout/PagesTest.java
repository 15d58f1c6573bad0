package glassformer.figure.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Area;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Area PAGE = new Area(50, 40, 500, 700);

  private record Box(double least, double comfortable, double space, double breakCost)
      implements Block {
    static Box of(double least, double comfortable) {
      return new Box(least, comfortable, 20, 0);
    }

    @Override
    public void paint(Sheet sheet, Area area) {}
  }

  private static List<Integer> counts(List<? extends Block> blocks) {
    return Pages.of(blocks, PAGE).stream().map(List::size).toList();
  }

  @Test
  void everyBlockStandsOnOnePageInItsOrderAndNoneTouchesAnother() {
    Random random = new Random(1);
    for (int trial = 0; trial < 200; trial++) {
      List<Box> blocks = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        double least = 10 + random.nextInt(500);
        blocks.add(Box.of(least, Math.min(700, least * (1 + random.nextDouble()))));
      }
      List<Block> placed = new ArrayList<>();
      for (List<Pages.Placed> page : Pages.of(blocks, PAGE)) {
        double bottom = PAGE.y() - 20;
        for (Pages.Placed here : page) {
          placed.add(here.block());
          assertTrue(here.area().y() >= bottom + 20 - 1e-6, page.toString());
          assertTrue(here.area().height() >= here.block().least() - 1e-6);
          bottom = here.area().bottom();
        }
        assertTrue(bottom <= PAGE.bottom() + 1e-6, page.toString());
      }
      assertEquals(blocks, placed);
    }
  }

  @Test
  void blocksGiveWayToFillAPage() {
    assertEquals(List.of(2, 2, 2), counts(Collections.nCopies(6, Box.of(300, 420))));
  }

  @Test
  void theEmptyRoomIsAtTheEnd() {
    assertEquals(List.of(2, 2, 1), counts(Collections.nCopies(5, Box.of(300, 340))));
  }

  @Test
  void anEarlierPageGivesWaySoThatALaterOneIsFull() {
    List<Box> blocks = List.of(Box.of(200, 200), Box.of(300, 300), Box.of(350, 350), Box.of(5, 5));
    assertEquals(List.of(2, 2), counts(blocks));
  }

  @Test
  void aHeadingNeverEndsAPage() {
    Box heading = new Box(20, 20, 20, 10_000);
    List<Box> blocks = List.of(Box.of(600, 600), heading, Box.of(600, 600));
    assertEquals(List.of(1, 2), counts(blocks));
  }

  @Test
  void aListStaysTogetherWhereItCan() {
    List<Block> blocks = new ArrayList<>(List.of(Box.of(560, 560)));
    IntStream.range(0, 12).forEach(i -> blocks.add(new Box(13, 13, 0, i == 11 ? 0 : 400)));
    assertEquals(List.of(1, 12), counts(blocks));
  }

  @Test
  void aListLongerThanAPageIsBroken() {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> blocks.add(new Box(13, 13, 0, 40)));
    assertEquals(2, Pages.of(blocks, PAGE).size());
  }
}
