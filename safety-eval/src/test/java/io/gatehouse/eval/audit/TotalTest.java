package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.metric.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TotalTest {

    private static final Stratum STRATUM = new Stratum(Action.ALLOW, 0);

    @Test
    void oneCellHasItsExactLimits() {
        assertThat(Total.of(List.of(cell(10, 5, 0)))).isEqualTo(new Total(10, 0, 0, 3));
    }

    @Test
    void distancesToTheLimitsAreAddedInSquares() {
        // No hit in 5 of 10 leaves room for 3, in each of two cells: the square root of 9 + 9.
        Total total = Total.of(List.of(cell(10, 5, 0), cell(10, 5, 0)));

        assertThat(total.value()).isZero();
        assertThat(total.high()).isCloseTo(Math.sqrt(18), within(1e-9));
    }

    @Test
    void oneFindInEachOfManyCellsIsAsUnsureAsThatManyFindsInOne() {
        List<Cell> cells = List.of(cell(1000, 100, 1), cell(1000, 100, 1), cell(1000, 100, 1), cell(1000, 100, 1));

        Total apart = Total.of(cells);
        Total together = Total.of(List.of(cell(4000, 400, 4)));

        assertThat(apart.value()).isEqualTo(40);
        assertThat(apart.low()).isCloseTo(together.low(), within(1.0));
    }

    /** In each of twelve cells one sample in four finds something. */
    @Test
    void exactLimitsAloneAreTooSureWhereManyCellsHaveHardlyAFind() {
        SplittableRandom random = new SplittableRandom(5);
        int covered = 0;
        int coveredByExactLimits = 0;
        for (int run = 0; run < 1000; run++) {
            List<Cell> cells = IntStream.range(0, 12)
                    .mapToObj(n -> cell(10_000, 300, finds(random, 300, 0.001)))
                    .toList();
            Total total = Total.of(cells);
            covered += total.low() <= 120 && 120 <= total.high() ? 1 : 0;
            coveredByExactLimits += total.value() - exactDistance(cells) <= 120 && 120 <= total.high() ? 1 : 0;
        }

        assertThat(covered).isGreaterThanOrEqualTo(930);
        assertThat(coveredByExactLimits).isLessThan(930);
    }

    private static int finds(SplittableRandom random, int items, double share) {
        return (int) random.doubles(items).filter(place -> place < share).count();
    }

    private static double exactDistance(List<Cell> cells) {
        return Math.sqrt(cells.stream()
                .mapToDouble(cell ->
                        cell.population() * (cell.share() - cell.limits().low()))
                .map(distance -> distance * distance)
                .sum());
    }

    @Test
    void ofACellThatNobodyLookedAtNothingIsKnown() {
        Total total = Total.of(List.of(cell(10, 10, 5), cell(10, 0, 0)));

        assertThat(total.value()).isEqualTo(10);
        assertThat(total.low()).isEqualTo(5);
        assertThat(total.high()).isEqualTo(15);
    }

    @Test
    void aShareOfTwoKnownTotalsIsKnown() {
        Interval share = Total.of(List.of(cell(10, 10, 3))).shareWith(Total.of(List.of(cell(100, 100, 1))));

        assertThat(share.low()).isCloseTo(0.75, within(1e-9));
        assertThat(share.high()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void aShareSolvesTheEquationThatItComesFrom() {
        Total part = new Total(100, 40, 30, 55);
        Total rest = new Total(100, 20, 12, 33);

        Interval share = part.shareWith(rest);

        double low = share.low() / (1 - share.low());
        assertThat(40 - low * 20).isCloseTo(Math.hypot(40 - 30, low * (33 - 20)), within(1e-9));
        double high = share.high() / (1 - share.high());
        assertThat(40 - high * 20).isCloseTo(-Math.hypot(55 - 40, high * (20 - 12)), within(1e-9));
    }

    @Test
    void whereNothingMissedWasSeenSomethingMayHaveBeenMissed() {
        Total found = new Total(100, 40, 30, 55);

        Interval share = found.shareWith(new Total(10_000, 0, 0, 20));

        assertThat(share.low()).isBetween(0.5, 0.75);
        assertThat(share.high()).isOne();
    }

    private static Cell cell(int population, int answered, int positives) {
        return new Cell(STRATUM, true, population, answered, positives);
    }
}
