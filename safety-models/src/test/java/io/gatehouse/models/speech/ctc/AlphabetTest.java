package io.gatehouse.models.speech.ctc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void namesInPointedBracketsWriteNothing() {
        Alphabet alphabet = new Alphabet(List.of("<pad>", "<s>", "|", "E"), 0, 2);

        assertThat(alphabet.isLetter(1)).isFalse();
        assertThat(alphabet.isLetter(2)).isFalse();
        assertThat(alphabet.isLetter(3)).isTrue();
    }

    @Test
    void anAlphabetOfCapitalsDoesNotShout() {
        assertThat(new Alphabet(List.of("<pad>", "|", "E"), 0, 1).written(2)).isEqualTo("e");
        assertThat(new Alphabet(List.of("<pad>", "|", "E", "e"), 0, 1).written(2))
                .isEqualTo("E");
    }

    @Test
    void anAlphabetThatCannotBeReadWithIsRefused() {
        List<String> symbols = List.of("<pad>", "|", "a");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alphabet(symbols, 3, 1))
                .withMessageContaining("needs a blank and a delimiter among them");
        assertThatIllegalArgumentException().isThrownBy(() -> new Alphabet(symbols, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alphabet(List.of("<pad>", "|", "a", "a"), 0, 1))
                .withMessageContaining("each symbol once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alphabet(List.of("<pad>", "|", "<s>"), 0, 1))
                .withMessageContaining("needs a letter");
    }
}
