package io.gatehouse.domain.policy;

import static io.gatehouse.domain.policy.Inputs.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultPolicyTest {

    private static final Policy POLICY = new PolicyLoader().builtIn("default");

    @Test
    void itNamesItself() {
        assertThat(POLICY.ref().name()).isEqualTo("default");
        assertThat(POLICY.ref().version()).isEqualTo(7);
        assertThat(POLICY.source()).contains("provisional", "# solved: ");
    }

    @Test
    void everyThresholdSaysWhereItComesFrom() {
        List<String> lines = POLICY.source().lines().toList();

        List<String> origins = IntStream.range(1, lines.size())
                .filter(line -> lines.get(line).strip().startsWith("at-least:"))
                .mapToObj(line -> lines.get(line - 1).strip())
                .toList();

        assertThat(origins).hasSizeGreaterThan(20).allMatch(origin -> origin.matches("# (solved|by hand): .+"));
    }

    /** What acts on the score of a text without a person owes that it is right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hate-block",
                "hate-threatening-block",
                "harassment-block",
                "harassment-threatening-block",
                "extremism-block",
                "self-harm-instructions-block",
                "sexual-block",
                "illicit-block",
                "illicit-violent-block"
            })
    void blockingATextOwesPrecision(String rule) {
        assertThat(POLICY.obligations())
                .filteredOn(owed -> owed instanceof PrecisionAtLeast precision
                        && precision.rule().id().equals(rule))
                .singleElement()
                .satisfies(owed -> assertThat(owed.target()).isEqualTo(0.95));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryHoldsBackWhatIsCertainAndLetsPassWhatIsNot(Category category) {
        assertThat(action(category, 1)).isNotEqualTo(Action.ALLOW);
        assertThat(action(category, 0.05)).isEqualTo(Action.ALLOW);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aHigherScoreIsNeverTreatedMoreMildly(Category category) {
        Action before = Action.ALLOW;
        for (int percent = 0; percent <= 100; percent++) {
            Action action = action(category, percent / 100.0);
            assertThat(action).as("%s at %d %%", category, percent).isGreaterThanOrEqualTo(before);
            before = action;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hate, 0.99, BLOCK",
        "hate, 0.9, REVIEW",
        "sexual/minors, 0.1, REVIEW",
        "sexual/minors, 0.5, BLOCK",
        "profanity, 1, LABEL",
        "self-harm/intent, 1, REVIEW",
        "violence, 1, REVIEW",
        "violence/graphic, 0.4, LABEL",
        "weapons, 0.6, ALLOW",
        "weapons, 0.61, REVIEW",
        "weapons, 0.98, REVIEW",
        "spam, 0.25, ALLOW",
        "spam, 1, REVIEW",
        "inauthentic, 0.52, ALLOW",
        "inauthentic, 0.53, REVIEW",
        "inauthentic, 0.95, BLOCK"
    })
    void itIsSensibleForPlatforms(String category, double score, Action action) {
        assertThat(action(Category.named(category), score)).isEqualTo(action);
    }

    @Test
    void aCoverIsHeldToMoreThanAVideo() {
        Inputs picture = anItem().scored("picture", Category.SEXUAL, 0.3);

        assertThat(POLICY.decide(picture.ofType(ContentType.VIDEO).input()).action())
                .isEqualTo(Action.LABEL);
        assertThat(POLICY.decide(picture.ofType(ContentType.COVER_ART).input()).action())
                .isEqualTo(Action.REVIEW);
    }

    @Test
    void anUnknownBuiltInPolicyIsRefusedWithTheNamesThatThereAre() {
        assertThat(new PolicyLoader().builtInNames()).containsExactly("default");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyLoader().builtIn("strict"))
                .withMessage("no built-in policy is called \"strict\"; there are [default]");
    }

    private Action action(Category category, double score) {
        return POLICY.decide(anItem().scored("title", category, score).input()).action();
    }
}
