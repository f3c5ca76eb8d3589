package io.gatehouse.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.review.agreement.ConfidentLearning.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

    private static final int NO = 0;
    private static final int YES = 1;

    /**
     * The maintainers of cleanlab in github.com/cleanlab/cleanlab/discussions/405: the third and the fifth are wrong.
     */
    @Test
    void theLabelsThatCleanlabFindsAreFound() {
        List<Example> examples = List.of(
                example(0, 0.9, 0.025, 0.075),
                example(0, 0.75, 0.15, 0.1),
                example(1, 0.1, 0.05, 0.85),
                example(1, 0.3, 0.5, 0.2),
                example(2, 0.05, 0.9, 0.05),
                example(2, 0.1, 0.1, 0.8));

        ConfidentLearning learning = ConfidentLearning.of(3, examples);

        assertThat(examples).map(learning::contradicts).containsExactly(false, false, true, false, true, false);
        assertThat(learning.claimed(examples.get(2))).hasValue(2);
        assertThat(learning.claimed(examples.get(4))).hasValue(1);
    }

    /** Labels that say "no" have (0.9 + 0.8 + 0.7 + 0.1) / 4 of it on average, others (0.9 + 0.8 + 0.6 + 0.05) / 4. */
    @Test
    void whatIsWorkedByHandComesOutTheSame() {
        List<Example> examples = List.of(
                scored(NO, 0.1),
                scored(NO, 0.2),
                scored(NO, 0.3),
                scored(NO, 0.9),
                scored(YES, 0.9),
                scored(YES, 0.8),
                scored(YES, 0.6),
                scored(YES, 0.05));

        ConfidentLearning learning = ConfidentLearning.of(2, examples);

        assertThat(learning.thresholds().get(NO)).isEqualTo(0.625, within(1e-12));
        assertThat(learning.thresholds().get(YES)).isEqualTo(0.5875, within(1e-12));
        assertThat(learning.joint(examples)).isDeepEqualTo(new int[][] {{3, 1}, {1, 3}});
        assertThat(examples.stream().filter(learning::contradicts)).containsExactly(examples.get(3), examples.get(7));
    }

    @Test
    void whereNoClassIsClaimedALabelIsNotContradicted() {
        ConfidentLearning learning = new ConfidentLearning(List.of(0.625, 0.5875));

        assertThat(learning.claimed(scored(YES, 0.5))).isEmpty();
        assertThat(learning.contradicts(scored(YES, 0.5))).isFalse();
        assertThat(learning.joint(List.of(scored(YES, 0.5)))).isDeepEqualTo(new int[2][2]);
    }

    /** A model that is unsure of everything would claim both; the likelier one counts. */
    @Test
    void whereBothAreClaimedTheLikelierOneCounts() {
        ConfidentLearning learning = new ConfidentLearning(List.of(0.4, 0.3));

        assertThat(learning.claimed(scored(NO, 0.45))).hasValue(NO);
        assertThat(learning.claimed(scored(NO, 0.55))).hasValue(YES);
    }

    /** Among items of which a model is sure, 0.7 is little; yet it does not speak for "no". */
    @Test
    void whatTheModelFindsLikeliestItDoesNotContradict() {
        ConfidentLearning learning = new ConfidentLearning(List.of(0.2, 0.9));

        assertThat(learning.claimed(scored(YES, 0.7))).hasValue(NO);
        assertThat(learning.contradicts(scored(YES, 0.7))).isFalse();
        assertThat(learning.contradicts(scored(YES, 0.4))).isTrue();
    }

    /** The average of three times 0.8 comes out as 0.8000000000000002. */
    @Test
    void equalScoresReachTheirAverage() {
        List<Example> examples =
                List.of(scored(YES, 0.8), scored(YES, 0.8), scored(YES, 0.8), scored(NO, 0.8), scored(NO, 0.1));

        ConfidentLearning learning = ConfidentLearning.of(2, examples);

        assertThat(learning.joint(examples)[YES]).containsExactly(0, 3);
        assertThat(learning.contradicts(examples.get(3))).isTrue();
    }

    @Test
    void aClassWithoutExamplesHasNoThreshold() {
        assertThatThrownBy(() -> ConfidentLearning.of(2, List.of(scored(YES, 0.7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no example is labelled 0");
    }

    private static Example scored(int label, double score) {
        return example(label, 1 - score, score);
    }

    private static Example example(int label, double... probabilities) {
        return new Example(label, probabilities);
    }
}
