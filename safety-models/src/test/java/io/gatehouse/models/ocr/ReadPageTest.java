package io.gatehouse.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.signal.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadPageTest {

    private final ReadPage page = new ReadPage(
            List.of(
                    List.of(word("Nobody", 0.1, 0.1, 0.3), word("likes", 0.45, 0.1, 0.2)),
                    List.of(word("you", 0.1, 0.4, 0.15), word("here", 0.3, 0.4, 0.2))),
            true);

    @Test
    void wordsAreJoinedByBlanksAndLinesStandBelowEachOther() {
        assertThat(page.text()).isEqualTo("Nobody likes\nyou here");
    }

    @Test
    void aSpanOverAWordIsThatWordsBox() {
        assertThat(page.under(spanOver("likes"))).singleElement().satisfies(ocr -> {
            assertThat(ocr.text()).isEqualTo("likes");
            assertBox(ocr.box(), 0.45, 0.1, 0.2, 0.1);
        });
    }

    @Test
    void aSpanWithinAWordIsTheWholeWord() {
        assertThat(page.under(new Evidence.Span(2, 4, 0.5)))
                .extracting(Evidence.Ocr::text)
                .containsExactly("Nobody");
    }

    @Test
    void aSpanOverTwoLinesIsABoxInEach() {
        List<Evidence.Ocr> boxes = page.under(spanOver("Nobody likes\nyou"));

        assertThat(boxes).extracting(Evidence.Ocr::text).containsExactly("Nobody likes", "you");
        assertBox(boxes.get(0).box(), 0.1, 0.1, 0.55, 0.1);
        assertBox(boxes.get(1).box(), 0.1, 0.4, 0.15, 0.1);
    }

    @Test
    void theScoreOfTheSpanIsThatOfItsBoxes() {
        assertThat(page.under(spanOver("you"))).extracting(Evidence.Ocr::score).containsExactly(0.8);
    }

    @Test
    void aSpanOverABlankAloneTouchesNoWord() {
        assertThat(page.under(new Evidence.Span(6, 7, 0.5))).isEmpty();
    }

    @Test
    void aLineWithoutAWordIsNoLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadPage(List.of(List.of()), true));
    }

    private Evidence.Span spanOver(String words) {
        int begin = page.text().indexOf(words);
        return new Evidence.Span(begin, begin + words.length(), 0.8);
    }

    private static ReadWord word(String text, double x, double y, double width) {
        return new ReadWord(text, 0.9, x, y, width, 0.1);
    }

    private static void assertBox(Evidence.Box box, double x, double y, double width, double height) {
        assertThat(box.x()).isCloseTo(x, within(1e-9));
        assertThat(box.y()).isCloseTo(y, within(1e-9));
        assertThat(box.width()).isCloseTo(width, within(1e-9));
        assertThat(box.height()).isCloseTo(height, within(1e-9));
    }
}
