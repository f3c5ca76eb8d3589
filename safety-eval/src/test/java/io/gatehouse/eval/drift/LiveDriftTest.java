package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.traffic.SeenDecision;
import io.gatehouse.store.traffic.SeenPart;
import io.gatehouse.store.traffic.TrafficLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveDriftTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String BUNDLE = "sha256:a";

    private final List<SeenDecision> before = new ArrayList<>();
    private final List<SeenDecision> lately = new ArrayList<>();
    private final Random random = new Random(11);

    @Test
    void twoDaysAlikeAreToldAlike() {
        comments(before, 2_000, 0.1);
        comments(lately, 1_000, 0.1);

        DriftReport report = report(Optional.empty());

        CategoryDrift hate = of(report, Category.HATE);
        assertThat(hate.before()).isEqualTo(2_000);
        assertThat(hate.now()).isEqualTo(1_000);
        assertThat(((Divergence.Measured) hate.scores()).psi()).isLessThan(0.05);
        assertThat(((ScoreShift.Told) hate.shift()).kind()).isEqualTo(ScoreShift.Kind.NOTHING);
        assertThat(((Divergence.Measured) report.inputs().language()).psi()).isZero();
        assertThat(report.sameBundles()).isTrue();
        assertThat(report.categories()).extracting(CategoryDrift::category).containsExactly(Category.HATE);
    }

    @Test
    void moreHarmIsToldFromScoresThatMeanSomethingElse() {
        comments(before, 2_000, 0.1);
        comments(lately, 1_000, 0.3);

        ScoreShift.Told shift =
                (ScoreShift.Told) of(report(Optional.empty()), Category.HATE).shift();

        assertThat(shift.kind()).isEqualTo(ScoreShift.Kind.PRIOR);
        // Of a thousand such scores the share is told to within three hundredths, two times of three.
        assertThat(shift.prior().now()).isCloseTo(0.3, within(0.09));

        lately.clear();
        for (int number = 0; number < 1_000; number++) {
            lately.add(comment("en", 0.35 + 0.1 * random.nextDouble()));
        }
        assertThat(((ScoreShift.Told)
                                of(report(Optional.empty()), Category.HATE).shift())
                        .kind())
                .isEqualTo(ScoreShift.Kind.SCORES);
    }

    @Test
    void inputsAndFailuresHaveFiguresOfTheirOwn() {
        comments(before, 200, 0.1);
        comments(lately, 150, 0.1);
        for (int number = 0; number < 50; number++) {
            lately.add(new SeenDecision(
                    "pl",
                    Map.of(),
                    List.of(new SeenPart(Modality.TEXT, SeenPart.Outcome.ABSTAINED, 30, Map.of())),
                    Set.of()));
        }

        DriftReport report = report(Optional.empty());

        Divergence.Measured language = (Divergence.Measured) report.inputs().language();
        assertThat(language.psi()).isGreaterThan(0.25);
        assertThat(language.chance()).isLessThan(0.001);
        assertThat(report.rates().getFirst().now().value()).hasValue(0.25);
        assertThat(report.rates().getFirst().before().value()).hasValue(0);
        assertThat(report.rates().getLast().outcome()).isEqualTo(SeenPart.Outcome.FAILED);
        assertThat(report.rates().getLast().now().successes()).isZero();
    }

    @Test
    void textsAreComparedWithASnapshotAndNothingElseIs() {
        comments(before, 10, 0.1);
        comments(lately, 500, 0.1);
        SeenPart cover = new SeenPart(Modality.IMAGE, SeenPart.Outcome.SCORED, 0, Map.of(Category.WEAPONS, 0.9));
        lately.add(new SeenDecision("en", cover.scores(), List.of(cover), Set.of(BUNDLE)));
        List<SeenDecision> calibrated = new ArrayList<>();
        comments(calibrated, 500, 0.1);
        Snapshot snapshot = new Snapshot(
                "comments@1",
                Set.of(BUNDLE),
                calibrated.stream().map(SeenDecision::scores).toList());

        DriftReport report = report(Optional.of(snapshot));

        assertThat(of(report, Category.HATE).before()).isEqualTo(500);
        assertThat(((ScoreShift.Told) of(report, Category.HATE).shift()).kind()).isEqualTo(ScoreShift.Kind.NOTHING);
        assertThat(report.categories()).extracting(CategoryDrift::category).containsExactly(Category.HATE);
        assertThat(report.sameBundles()).isTrue();
        assertThat(report(Optional.of(new Snapshot("comments@1", Set.of("sha256:b"), List.of())))
                        .sameBundles())
                .isFalse();
    }

    @Test
    void aQuietDayIsNotEnough() {
        DriftReport nothing = report(Optional.empty());
        assertThat(nothing.categories()).isEmpty();
        assertThat(nothing.inputs().length()).isInstanceOf(Divergence.NotEnoughData.class);

        comments(before, 2_000, 0.1);
        comments(lately, 99, 0.9);

        CategoryDrift hate = of(report(Optional.empty()), Category.HATE);
        assertThat(hate.scores()).isInstanceOf(Divergence.NotEnoughData.class);
        assertThat(hate.shift()).isInstanceOf(ScoreShift.NotEnoughData.class);
    }

    private DriftReport report(Optional<Snapshot> snapshot) {
        return new LiveDrift(new Played(), DAY, DAY.multipliedBy(14), 3_000, snapshot).report(NOW);
    }

    /** Scores that are probabilities: what applies is likely to score high, and the other way round. */
    private void comments(List<SeenDecision> into, int times, double prior) {
        for (int number = 0; number < times; number++) {
            double high = Math.sqrt(random.nextDouble());
            double score = random.nextDouble() < prior ? high : 1 - high;
            // The probability, by Bayes' rule, where one in ten applies.
            into.add(comment("en", 0.1 * score / (0.1 * score + 0.9 * (1 - score))));
        }
    }

    private static SeenDecision comment(String language, double score) {
        Map<Category, Double> scores = Map.of(Category.HATE, score);
        return new SeenDecision(
                language,
                scores,
                List.of(new SeenPart(Modality.TEXT, SeenPart.Outcome.SCORED, 30, scores)),
                Set.of(BUNDLE));
    }

    private static CategoryDrift of(DriftReport report, Category category) {
        return report.categories().stream()
                .filter(drift -> drift.category() == category)
                .findFirst()
                .orElseThrow();
    }

    /** Yesterday's decisions end where today's begin. */
    private final class Played implements TrafficLedger {
        @Override
        public List<SeenDecision> sample(Period period, int most) {
            assertThat(most).isEqualTo(3_000);
            return period.until().equals(NOW) ? lately : before;
        }

        @Override
        public long count(Period period) {
            assertThat(Duration.between(period.since(), period.until()))
                    .isEqualTo(period.until().equals(NOW) ? DAY : DAY.multipliedBy(14));
            return sample(period, 3_000).size();
        }
    }
}
