package io.gatehouse.models.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private final Readings readings = new Readings();

    @Test
    void ofTwoReadingsOfOnePlaceTheSurerStays() {
        readings.add(List.of(line(word("noA", 0.9, 10, 10), word("sajyey", 0.2, 50, 10))));
        readings.add(List.of(line(word("hates", 0.95, 12, 10), word("you", 0.96, 60, 10))));

        assertThat(texts()).containsExactly("hates you");
    }

    @Test
    void linesOfSeveralLooksAreReadFromTheTop() {
        readings.add(List.of(line(word("below", 0.9, 10, 80))));
        readings.add(List.of(line(word("above", 0.97, 10, 10))));

        assertThat(texts()).containsExactly("above", "below");
    }

    @Test
    void linesOfOneLookKeepItsOrder() {
        readings.add(List.of(line(word("left", 0.9, 10, 80)), line(word("right", 0.97, 300, 10))));
        readings.add(List.of(line(word("rigHt", 0.7, 300, 10))));

        assertThat(texts()).containsExactly("left", "right");
    }

    @Test
    void theGrainOfAPhotoIsNotBelieved() {
        readings.add(List.of(
                line(word("~", 0.95, 10, 10)),
                line(word("ee", 0.6, 10, 40)),
                line(word("tiara", 0.4, 10, 70)),
                line(word("l", 0.99, 10, 100))));

        assertThat(texts()).isEmpty();
    }

    @Test
    void aShortWordThatIsSureIsBelieved() {
        readings.add(List.of(line(word("NO", 0.95, 10, 10))));

        assertThat(texts()).containsExactly("NO");
    }

    @Test
    void aPageThatIsReadIsClear() {
        readings.add(List.of(line(word("Hello", 0.96, 10, 10), word("world", 0.93, 60, 10))));

        assertThat(readings.areClear()).isTrue();
    }

    @Test
    void anUnsureLineBesideASureOneIsWorthAnotherLook() {
        readings.add(List.of(line(word("Hello", 0.96, 10, 10)), line(word("pnofa", 0.4, 10, 60))));

        assertThat(readings.areClear()).isFalse();
    }

    @Test
    void nothingAtAllIsNotClear() {
        assertThat(readings.areClear()).isFalse();
        assertThat(readings.haveMarks()).isFalse();
    }

    @Test
    void marksInAnyDirectionAreMarks() {
        readings.add(List.of(line(word("oa", 0.1, 10, 10)), line(word("s", 0.2, 10, 60))));

        assertThat(readings.haveMarks()).isTrue();
    }

    private List<String> texts() {
        return readings.believed().stream()
                .map(line ->
                        String.join(" ", line.words().stream().map(Word::text).toList()))
                .toList();
    }

    private static Line line(Word... words) {
        return Line.of(List.of(words));
    }

    private static Word word(String text, double confidence, int x, int y) {
        return new Word(text, confidence, new Area(x, y, 8 * text.length(), 20));
    }
}
