package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void pausesAndWhatIsNoPlainWordEndAPhrase() {
        assertThat(Phrases.of("Well, I’ve seen 12 of them @home: \"never\" again! lol"))
                .containsExactly("well", "i've seen", "of them", "never again", "lol");
    }

    @Test
    void whatNobodyReadsAsItIsWrittenIsLeftOut() {
        assertThat(Phrases.of("smh sooo good http://a.b/c café")).containsExactly("good");
    }

    @Test
    void longPhrasesAreCut() {
        assertThat(Phrases.of("on ".repeat(Phrases.MOST_WORDS + 2)))
                .containsExactly("on ".repeat(Phrases.MOST_WORDS).strip(), "on on");
    }
}
