package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void disguisesAreLiftedAndTheOriginalIsPointedAt() {
        String text = "Ｈｅ said: soooo\u200Booo st\u00ADupid \uD83D\uDE00";

        List<Token> tokens = Token.of(text);

        assertThat(tokens).extracting(Token::form).containsExactly("he", "said", ":", "so", "stupid", "\uD83D\uDE00");
        assertThat(tokens.stream().map(token -> text.substring(token.begin(), token.end())))
                .contains("Ｈｅ", "st\u00ADupid", "\uD83D\uDE00");
    }

    @Test
    void namesLinksAndNumbersAreFolded() {
        assertThat(Token.of("@someone see https://example.org/a?b=1 or call 5551234"))
                .extracting(Token::form)
                .containsExactly("<user>", "see", "<link>", "or", "call", "0000000");
    }

    @Test
    void disguisesInNamesAndLinksAreFoldedWithThem() {
        assertThat(Token.of("@ihatewomen www.example.org/k.i.l.l h4t3 killthemall"))
                .extracting(Token::form)
                .containsExactly("<user>", "<link>", "hate", "kill", "them", "all");
    }

    @Test
    void partedWordsPointAtTheirPartOfTheOriginal() {
        String text = "#killthemall now";

        assertThat(Token.of(text))
                .extracting(token -> text.substring(token.begin(), token.end()))
                .containsExactly("#", "kill", "them", "all", "now");
    }

    @Test
    void tokensOfAnyTextLieInItInOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = noise(random);
            int end = 0;
            for (Token token : Token.of(text)) {
                assertThat(token.begin()).isGreaterThanOrEqualTo(0).isLessThan(token.end());
                assertThat(token.end()).isLessThanOrEqualTo(text.length()).isGreaterThanOrEqualTo(end);
                end = token.end();
            }
        }
    }

    /** Letters, marks, ligatures, invisible characters, emoji and lone surrogates, in any order. */
    private static String noise(Random random) {
        String[] pieces = {
            "a",
            "B",
            "ss",
            "é",
            "e\u0301",
            "ﬁ",
            "㎏",
            "\u200B",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            " ",
            "!",
            "7",
            "İ",
            "ẞ",
            "@",
            "*"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
