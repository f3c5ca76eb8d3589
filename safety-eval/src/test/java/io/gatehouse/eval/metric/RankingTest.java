package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {

    /** From high to low: positive, negative, positive, negative. */
    private static final ScoredLabels MIXED =
            ScoredLabels.of(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});

    @Test
    void aurocIsTheShareOfPairsInTheRightOrder() {
        // Pairs: 0.8 beats both negatives, 0.35 beats 0.1 and loses to 0.4: 3 of 4.
        assertThat(Ranking.auroc(MIXED)).hasValue(0.75);
    }

    @Test
    void aTieCountsHalfForAuroc() {
        ScoredLabels tied = ScoredLabels.of(new double[] {0.5, 0.5, 0.2}, new boolean[] {true, false, false});
        assertThat(Ranking.auroc(tied)).hasValue(0.75);
    }

    @Test
    void averagePrecisionSumsThePrecisionAtEachRecallGained() {
        // Recall 1/2 is gained at precision 1/1, the other half at 2/3.
        assertThat(Ranking.averagePrecision(MIXED).getAsDouble()).isCloseTo(0.5 + 0.5 * 2 / 3, within(1e-12));
    }

    @Test
    void scoresThatKnowNothingHaveTheShareOfPositivesAsAveragePrecision() {
        ScoredLabels flat =
                ScoredLabels.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, false, false, false});
        assertThat(Ranking.averagePrecision(flat)).hasValue(0.25);
        assertThat(Ranking.auroc(flat)).hasValue(0.5);
    }

    @Test
    void withoutPositivesThereIsNothingToRank() {
        ScoredLabels negatives = ScoredLabels.of(new double[] {0.5, 0.1}, new boolean[] {false, false});
        assertThat(Ranking.auroc(negatives)).isEmpty();
        assertThat(Ranking.averagePrecision(negatives)).isEmpty();
    }

    @Test
    void aScoreThatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> ScoredLabels.of(new double[] {Double.NaN}, new boolean[] {true}))
                .hasMessage("a score must lie in 0..1, but was NaN");
    }

    @Test
    void asManyLabelsAsScoresAreNeeded() {
        assertThatThrownBy(() -> ScoredLabels.of(new double[] {0.1}, new boolean[] {}))
                .hasMessage("as many scores as labels are needed, but there are 1 and 0");
    }
}
