package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.text.TextWindows.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextWindowsTest {

    @Test
    void aShortTextIsOneWindow() {
        assertThat(TextWindows.of(5, word -> 1, 10)).containsExactly(new Window(0, 5));
    }

    @Test
    void aLongTextIsCutIntoWindowsThatOverlapByHalf() {
        assertThat(TextWindows.of(10, word -> 1, 4))
                .containsExactly(new Window(0, 4), new Window(2, 6), new Window(4, 8), new Window(6, 10));
    }

    @Test
    void wordsOfManyPiecesMakeWindowsOfFewWords() {
        assertThat(TextWindows.of(4, word -> 2, 4))
                .containsExactly(new Window(0, 2), new Window(1, 3), new Window(2, 4));
    }

    @Test
    void aWordThatIsTooLongStillHasItsWindow() {
        List<Window> windows = TextWindows.of(3, word -> word == 1 ? 50 : 1, 4);

        assertThat(windows).anyMatch(window -> window.begin() <= 1 && window.end() > 1);
        assertThat(windows.getLast().end()).isEqualTo(3);
    }
}
