package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyChoiceTest {

    private final List<String> all = Stream.concat(
                    WordPieces.SPECIAL.stream(), Stream.of("[unused1]", "rare", "often", "##ly", "a", "##я"))
            .toList();

    @Test
    void specialPiecesAndLatinCharactersStayAndTheMostFrequentFillTheRest() {
        assertThat(VocabularyChoice.of(all, Stream.of("often", "often", "rare"), 6))
                .containsExactly("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "often");
    }

    @Test
    void wordsThatAreUsedAsPiecesCountAsSuch() {
        assertThat(VocabularyChoice.of(all, Stream.of("oftenly"), 7)).contains("often", "##ly");
    }
}
