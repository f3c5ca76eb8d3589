package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttackTest {

    private static final String TEXT = "you are a miserable little thief and a liar";

    @ParameterizedTest
    @EnumSource(Attack.class)
    void theSameSeedDisguisesTheSameWordsAndAtLeastOne(Attack attack) {
        String disguised = attack.apply(TEXT, new Random(3));

        assertThat(disguised).isNotEqualTo(TEXT).isEqualTo(attack.apply(TEXT, new Random(3)));
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void shortWordsAndEmptyTextStayAsTheyAre(Attack attack) {
        assertThat(attack.apply("", new Random(1))).isEmpty();
        assertThat(attack.apply("it is so", new Random(1))).isEqualTo("it is so");
    }

    @Test
    void eachDisguiseIsWhatItsNameSays() {
        Random random = new Random(1);
        assertThat(Attack.LEETSPEAK.on("liability", random)).isEqualTo("l1481l17y");
        assertThat(Attack.SPACED_LETTERS.on("liar", random)).isEqualTo("l i a r");
        assertThat(Attack.INSERTED_PUNCTUATION.on("liar", random)).isEqualTo("l.i.a.r");
        assertThat(Attack.FULL_WIDTH.on("liar", random)).isEqualTo("ｌｉａｒ");
        assertThat(Attack.MASKED_LETTER.on("liar", random)).matches("l\\*ar|li\\*r");
        assertThat(Attack.MISSING_SPACES.apply("a miserable day", random)).isEqualTo("a miserableday");
    }
}
