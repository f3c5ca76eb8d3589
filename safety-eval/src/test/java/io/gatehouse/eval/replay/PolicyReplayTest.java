package io.gatehouse.eval.replay;

import static io.gatehouse.domain.policy.Action.ALLOW;
import static io.gatehouse.domain.policy.Action.BLOCK;
import static io.gatehouse.domain.policy.Action.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.replay.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyReplayTest {

    private static final Policy REAL = policy(1, 0.9, 0.5);
    private static final Policy STRICTER = policy(2, 0.8, 0.3);
    private static final Judgement HATE = new Judgement(true, Map.of(Category.HATE, true));
    private static final Judgement HARMLESS = new Judgement(false, Map.of());
    private static final int ALL = 1_000_000;

    private final PastDecisions history = new PastDecisions(REAL, Optional.of(STRICTER));
    private final PolicyReplay replay =
            new PolicyReplay(history, Clock.fixed(PastDecisions.BEGIN, ZoneOffset.UTC), Duration.ofSeconds(60));

    @Test
    void thePolicyThatDecidedDecidesTheSame() {
        history.add(40, hate(0.95), HATE).add(30, hate(0.6), HARMLESS).add(30, hate(0.1));

        ReplayReport report = replay(REAL);

        assertThat(report.agreement()).isEqualTo(new Proportion(100, 100));
        assertThat(report.flips())
                .extracting(Flips::from, Flips::to, Flips::scans)
                .containsExactly(tuple(ALLOW, ALLOW, 30), tuple(REVIEW, REVIEW, 30), tuple(BLOCK, BLOCK, 40));
        assertThat(report.load().difference()).isZero();
    }

    @Test
    void eachFlipIsCountedWithItsNewestExamples() {
        history.add(8, hate(0.4)).add(3, hate(0.85)).add(2, hate(0.1));

        ReplayReport report = replay(STRICTER);

        assertThat(report.agreement()).isEqualTo(new Proportion(2, 13));
        Flips toReview = flips(report, ALLOW, REVIEW);
        assertThat(toReview.scans()).isEqualTo(8);
        assertThat(toReview.examples())
                .hasSize(5)
                .extracting(FlipExample::decidedAt)
                .first()
                .isEqualTo(PastDecisions.BEGIN.plusSeconds(7));
        assertThat(toReview.examples().getFirst().before()).isEmpty();
        assertThat(toReview.examples().getFirst().after()).containsExactly("hate-review");
        assertThat(flips(report, REVIEW, BLOCK).examples()).hasSize(3);
        assertThat(flips(report, ALLOW, ALLOW).examples()).isEmpty();
    }

    @Test
    void flipsAreLaidToTheCategoriesWhoseRulesChanged() {
        history.add(5, Map.of(Category.HATE, 0.4, Category.SPAM, 0.95)).add(7, Map.of(Category.SPAM, 0.95));

        ReplayReport report = replay(STRICTER);

        assertThat(flips(report, ALLOW, REVIEW).scans()).isEqualTo(5);
        assertThat(category(report, Category.HATE).flips())
                .extracting(Flips::from, Flips::to, Flips::scans)
                .containsExactly(tuple(ALLOW, REVIEW, 5));
        assertThat(category(report, Category.SPAM).flips()).isEmpty();
        assertThat(category(report, Category.SPAM).scored()).isEqualTo(12);
        assertThat(category(report, Category.HATE).scored()).isEqualTo(5);
    }

    @Test
    void flipsByRulesAboutNoCategoryAreToldApart() {
        history.addIncomplete(4, hate(0.1));

        ReplayReport report = replay(new PolicyLoader()
                .load(STRICTER.source().replace("taxonomy: 1", "taxonomy: 1\nmissing-evidence: BLOCK")));

        assertThat(report.flipsWithoutCategory())
                .extracting(Flips::from, Flips::to, Flips::scans)
                .containsExactly(tuple(REVIEW, BLOCK, 4));
    }

    @Test
    void otherLabelsUnderTheSameActionAreCountedApart() {
        history.add(6, Map.of(Category.PROFANITY, 0.7));

        ReplayReport report = replay(new PolicyLoader().load(REAL.source().replace("label: rude", "label: explicit")));

        assertThat(report.agreement()).isEqualTo(new Proportion(6, 6));
        assertThat(report.relabelled()).isEqualTo(6);
    }

    @Test
    void theReviewersLoadIsWhatGoesToReview() {
        history.add(10, hate(0.6)).add(20, hate(0.4)).add(70, hate(0.1));

        Change load = replay(STRICTER).load();

        assertThat(load.before()).isEqualTo(new Proportion(10, 100));
        assertThat(load.after()).isEqualTo(new Proportion(30, 100));
        assertThat(load.low()).isPositive().isLessThan(0.2);
        assertThat(load.high()).isGreaterThan(0.2);
    }

    @Test
    void precisionAndRecallComeFromLabelledScansAlone() {
        history.add(20, hate(0.6), HATE)
                .add(5, hate(0.6), HARMLESS)
                .add(10, hate(0.4), HATE)
                .add(10, hate(0.4), HARMLESS)
                .add(500, hate(0.4));

        Quality review = quality(category(replay(STRICTER), Category.HATE).quality(), REVIEW);

        assertThat(review.precision().before()).isEqualTo(new Proportion(20, 25));
        assertThat(review.precision().after()).isEqualTo(new Proportion(30, 45));
        assertThat(review.recall().before()).isEqualTo(new Proportion(20, 30));
        assertThat(review.recall().after()).isEqualTo(new Proportion(30, 30));
        assertThat(quality(replay(STRICTER).whole(), REVIEW).recall().before()).isEqualTo(new Proportion(20, 30));
    }

    @Test
    void blockingIsMeasuredApartFromReviewing() {
        history.add(25, hate(0.85), HATE).add(25, hate(0.95), HARMLESS);

        List<Quality> quality = category(replay(STRICTER), Category.HATE).quality();

        assertThat(quality).extracting(Quality::atLeast).containsExactly(REVIEW, BLOCK);
        assertThat(quality(quality, REVIEW).precision().difference()).isZero();
        assertThat(quality(quality, BLOCK).precision().before()).isEqualTo(new Proportion(0, 25));
        assertThat(quality(quality, BLOCK).precision().after()).isEqualTo(new Proportion(25, 50));
    }

    @Test
    void aCategoryThatNobodyScoredIsNamed() {
        history.add(3, hate(0.4));

        assertThat(replay(STRICTER).unscored()).containsExactly(Category.PROFANITY);
    }

    @Test
    void theNewestCountWhereThereAreMoreThanTheLimit() {
        history.add(700, hate(0.4)).add(600, hate(0.1));

        ReplayReport cut = replay.replay("house", STRICTER, history.period(), 650);

        assertThat(cut.cut()).isTrue();
        assertThat(cut.scans()).isEqualTo(650);
        assertThat(flips(cut, ALLOW, REVIEW).scans()).isEqualTo(50);
        assertThat(cut.span())
                .contains(new Span(PastDecisions.BEGIN.plusSeconds(650), PastDecisions.BEGIN.plusSeconds(1299)));
        assertThat(replay.replay("house", STRICTER, history.period(), 1_300).cut())
                .isFalse();
    }

    @Test
    void aPageIsAllThatIsHeldAtATime() {
        history.add(20_000, hate(0.4));

        assertThat(replay(STRICTER).scans()).isEqualTo(20_000);
        assertThat(history.largestPage()).isEqualTo(500);
    }

    @Test
    void theSameDecisionsGiveTheSameReport() {
        history.add(50, hate(0.6), HATE).add(50, hate(0.4), HARMLESS).addIncomplete(10, hate(0.2));

        assertThat(replay(STRICTER)).isEqualTo(replay(STRICTER));
    }

    @Test
    void aShadowIsComparedByWhatItDecidedThen() {
        history.add(30, hate(0.6), HATE).add(50, hate(0.4)).add(20, hate(0.1));

        assertThat(replay.shadowed(STRICTER, history.period(), ALL)).isEqualTo(replay(STRICTER));
    }

    @Test
    void whereNothingWasDecidedTheReportIsEmpty() {
        ReplayReport report = replay(STRICTER);

        assertThat(report.scans()).isZero();
        assertThat(report.span()).isEmpty();
        assertThat(report.load().enough()).isFalse();
    }

    @Test
    void aReplayThatTakesTooLongIsGivenUp() {
        history.add(1_200, hate(0.4));
        PolicyReplay slow = new PolicyReplay(history, new SlowClock(), Duration.ofSeconds(60));

        assertThatThrownBy(() -> slow.replay("house", STRICTER, history.period(), ALL))
                .isInstanceOf(ReplayTooLongException.class)
                .hasMessageContaining("given up after 60 seconds, in which 1000 decisions were looked at")
                .hasMessageContaining("a shorter period");
    }

    /** Half a minute passes between two looks at it. */
    private static final class SlowClock extends Clock {
        private Instant now = PastDecisions.BEGIN;

        @Override
        public Instant instant() {
            now = now.plusSeconds(30);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private ReplayReport replay(Policy other) {
        return replay.replay("house", other, history.period(), ALL);
    }

    private static Flips flips(ReplayReport report, Action from, Action to) {
        return report.flips().stream()
                .filter(flips -> flips.from() == from && flips.to() == to)
                .findFirst()
                .orElseThrow();
    }

    private static CategoryChange category(ReplayReport report, Category category) {
        return report.categories().stream()
                .filter(change -> change.category() == category)
                .findFirst()
                .orElseThrow();
    }

    private static Quality quality(List<Quality> qualities, Action atLeast) {
        return qualities.stream()
                .filter(quality -> quality.atLeast() == atLeast)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Category, Double> hate(double score) {
        return Map.of(Category.HATE, score, Category.SPAM, 0.01);
    }

    private static Policy policy(int version, double block, double review) {
        return new PolicyLoader().load("""
                name: house
                version: %d
                taxonomy: 1
                rules:
                  - { id: hate-block, category: hate, at-least: %s, action: BLOCK }
                  - { id: hate-review, category: hate, at-least: %s, action: REVIEW }
                  - { id: profanity-label, category: profanity, at-least: 0.5, action: LABEL, label: rude }
                  - { id: spam-review, category: spam, at-least: 0.99, action: REVIEW }
                """.formatted(version, block, review));
    }
}
