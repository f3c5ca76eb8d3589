package io.gatehouse.models.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are next",
                "YOU\u2019RE NEXT",
                "we will\nfind you",
                "I'm coming for all of you",
                "see you tomorrow at school",
                "nobody gets out alive",
                "say your prayers",
                "I know where you sleep"
            })
    void wordsThatMenaceOverAWeaponAreFound(String words) {
        assertThat(Menaces.in(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happy birthday to you",
                "see you at the museum tomorrow",
                "the next train leaves at nine",
                "a new song is coming soon",
                "find your style",
                "open until midnight",
                "goodbye summer",
                "thank you next week"
            })
    void friendlyWordsAreNot(String words) {
        assertThat(Menaces.in(words)).isEmpty();
    }

    @Test
    void theWordsThemselvesAreTheEvidence() {
        assertThat(Menaces.in("well, you are next!")).containsExactly(new Evidence.Span(6, 18, Menaces.ODDS));
    }
}
