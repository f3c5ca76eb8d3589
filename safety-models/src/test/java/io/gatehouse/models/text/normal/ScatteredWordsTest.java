package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScatteredWordsTest {

    @ParameterizedTest
    @CsvSource({
        "the mur der er came,the murderer came",
        "h a t e,hate",
        "i h a t e you,i hate you",
        "I will find you,I will find you",
        "kill your self,kill yourself",
        "beau- ti- ful!,beau-ti-ful!",
        "Grzl ish hap py,Grzl ish happy",
        "my mur d\u0435r,my murd\u0435r"
    })
    void piecesBecomeTheWordsThatTheyAre(String pieces, String words) {
        List<String> apart = List.of(pieces.split(" "));
        StringBuilder together = new StringBuilder();
        int at = 0;
        for (int size : ScatteredWords.of(apart)) {
            together.append(at == 0 ? "" : " ").append(String.join("", apart.subList(at, at + size)));
            at += size;
        }

        assertThat(together).hasToString(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mur", "!"})
    @Timeout(20)
    void thePiecesOfALongFilmAreNoTrouble(String piece) {
        List<Integer> sizes = ScatteredWords.of(Collections.nCopies(200_000, piece));

        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200_000);
    }

    @Test
    void piecesWithoutALetterStayWhatTheyAre() {
        assertThat(ScatteredWords.of(List.of("1", "2", "3"))).containsExactly(1, 1, 1);
    }
}
