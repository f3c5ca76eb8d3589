package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hi \u202Esselhtrow era uoy | hi you are worthless",
                "\u202Esselhtrow\u202C, they said | worthless, they said",
                "a \u202Ecb\u202C d \u202Efe\u202C g | a bc d ef g"
            })
    void lettersAreReadAsTheyAreSeen(String text, String seen) {
        assertThat(Lifted.text(text)).isEqualTo(seen);
    }

    @Test
    void anOverrideEndsWithItsLine() {
        assertThat(Lifted.text("\u202Eeno\ntwo")).isEqualTo("one two");
    }

    @Test
    void scriptsFromRightToLeftStandInReadingOrderAnyway() {
        assertThat(Lifted.text("\u202Eשלום")).isEqualTo(Lifted.text("שלום"));
    }

    @Test
    void embeddedAndIsolatedWordsAreSeenAsTheyStand() {
        assertThat(Lifted.text("\u202Bsong\u202C and \u2067dance\u2069")).isEqualTo("song and dance");
    }

    @Test
    void aWordPointsAtItsLettersHoweverTheyStand() {
        assertThat(Lifted.originOf("worthless", "hi \u202Esselhtrow era uoy")).isEqualTo("sselhtrow");
    }
}
