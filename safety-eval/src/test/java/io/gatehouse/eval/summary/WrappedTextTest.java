package io.gatehouse.eval.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(WrappedText.lines("language: en, n = 60", 20)).containsExactly("language: en, n = 60");
    }

    @Test
    void linesEndBetweenWords() {
        assertThat(WrappedText.lines("content type: comment, n = 1218", 20))
                .containsExactly("content type:", "comment, n = 1218");
    }

    @Test
    void aWordThatIsLongerThanALineIsBroken() {
        assertThat(WrappedText.lines("id: abcdefghijkl", 5)).containsExactly("id:", "abcde", "fghij", "kl");
    }

    @Test
    void wideCharactersTakeTheRoomOfTwo() {
        assertThat(WrappedText.lines("\u6c49\u6c49\u6c49", 5)).containsExactly("\u6c49\u6c49", "\u6c49");
    }
}
