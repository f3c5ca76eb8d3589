package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGateTest {

    private static final String ENGLISH = "The weather was lovely and we walked a long way through the woods. ";
    private static final String GERMAN = "Das Wetter war schön, und wir sind lange durch den Wald gewandert. ";

    private static final LanguageGate GATE = LanguageGate.open(List.of("en"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мы ждём тебя",
                "早上好",
                "花",
                "صباح الخير",
                "शुभ प्रभात",
                "좋은 아침",
                "καλημέρα",
                "Good morning, доброе утро"
            })
    void aForeignScriptIsRefusedAtAnyLength(String text) {
        assertThat(GATE.refuses(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The area is π times r squared",
                "no idea ¯\\_(ツ)_/¯",
                "A cafe called Мир opened in our street",
                "𝐛𝐨𝐥𝐝 letters",
                "ｗｉｄｅ letters",
                "ok"
            })
    void aForeignLetterOrTwoAndStyledLettersAreNot(String text) {
        assertThat(GATE.refuses(text)).isFalse();
    }

    @Test
    void aForeignSentenceInTheMidstOfALongTextIsRefused() {
        String text = ENGLISH.repeat(100);

        assertThat(GATE.refuses(text)).isFalse();
        assertThat(GATE.refuses(text
                        + "Мы очень долго гуляли вчера по лесу, а потом пили чай у окна с друзьями, и пели песни до утра. "
                        + text))
                .isTrue();
    }

    @Test
    void englishWithATailInAnotherLanguageIsRefused() {
        assertThat(GATE.refuses(ENGLISH.repeat(60) + GERMAN.repeat(30))).isTrue();
    }

    @Test
    void aTextThatTurnsToAnotherLanguageHalfwayAndBackIsRefused() {
        assertThat(GATE.refuses(ENGLISH.repeat(100) + GERMAN.repeat(100) + ENGLISH.repeat(100)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich werde dich heute Nacht finden",
                "Il fait très beau ce matin à Paris",
                "Domani mattina andiamo al mare"
            })
    void aShortSentenceInAnotherLanguageOfLatinLettersIsRefused(String text) {
        assertThat(GATE.refuses(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morning Coffee Jazz",
                "Lofi Hip Hop Radio Beats To Study",
                "Beethoven Moonlight Sonata Piano",
                "Yeah yeah yeah la la la la oh oh baby",
                "lol omg wtf bro u srs rn tho"
            })
    void shortEnglishIsNot(String text) {
        assertThat(GATE.refuses(text)).isFalse();
    }

    @Test
    void aLanguageKnowsItsOwnScript() {
        LanguageGate gate = LanguageGate.open(List.of("en", "ja"));

        assertThat(gate.refuses("おはよう")).isFalse();
        assertThat(gate.refuses("Доброе утро")).isTrue();
    }
}
