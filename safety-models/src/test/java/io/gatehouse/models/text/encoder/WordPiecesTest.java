package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private final List<String> pieces = Stream.concat(
                    WordPieces.SPECIAL.stream(), Stream.of("sing", "##ing", "##s", "s", "##i", "##n", "##g", "é"))
            .toList();
    private final WordPieces vocabulary = new WordPieces(pieces);

    @Test
    void aWordIsCutIntoItsLongestPiecesFromTheLeft() {
        assertThat(cut("singing")).containsExactly("sing", "##ing");
        assertThat(cut("sings")).containsExactly("sing", "##s");
        assertThat(cut("sing")).containsExactly("sing");
        assertThat(cut("sin")).containsExactly("s", "##i", "##n");
    }

    @Test
    void aWordWithAPieceThatNobodyKnowsIsUnknownAsAWhole() {
        assertThat(cut("sinx")).containsExactly(WordPieces.UNKNOWN);
        assertThat(cut("\uD83D")).containsExactly(WordPieces.UNKNOWN);
    }

    @Test
    void theFileOfOnePiecePerLineReadsBack() {
        assertThat(WordPieces.decode(vocabulary.encode()).of("singing")).isEqualTo(vocabulary.of("singing"));
    }

    @Test
    void aVocabularyWithoutItsSpecialPiecesOrWithOneTwiceIsRefused() {
        assertThatThrownBy(() -> new WordPieces(List.of("a"))).hasMessageContaining("[PAD]");
        assertThatThrownBy(() -> new WordPieces(
                        Stream.concat(pieces.stream(), Stream.of("sing")).toList()))
                .hasMessageContaining("no piece twice");
    }

    private List<String> cut(String word) {
        return Arrays.stream(vocabulary.of(word)).mapToObj(pieces::get).toList();
    }
}
