package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.sampling.Draw;
import io.gatehouse.store.sampling.DrawnDecision;
import io.gatehouse.store.sampling.DrawnStratum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From decisions to a draw, and from labels back to all decisions. */
class LiveAuditsTest {

    private static final AuditPlan PLAN = new AuditPlan(60, 10, new ScoreBands(List.of(0.5)));
    private static final Judgement HATE = new Judgement(true, Map.of(Category.HATE, true));
    private static final Judgement NOTHING = new Judgement(false, Map.of());

    private final PlayedLedger ledger = new PlayedLedger();
    private final LiveAudits audits = new LiveAudits(ledger);

    @Test
    void actionedAndAllowedDecisionsAreDrawnWithTheirProbabilities() {
        Draw draw = draw(2_000, 7);

        assertThat(draw.decisions()).hasSize(60);
        assertThat(draw.complete()).isTrue();
        assertThat(draw.population()).isEqualTo(2_000);
        assertThat(draw.strata()).extracting(DrawnStratum::action).containsExactly(Action.ALLOW, Action.BLOCK);
        for (DrawnStratum stratum : draw.strata()) {
            assertThat(drawn(draw, stratum.action()))
                    .hasSize(stratum.sampled())
                    .hasSizeGreaterThanOrEqualTo(10)
                    .extracting(DrawnDecision::probability)
                    .containsOnly((double) stratum.sampled() / stratum.population());
        }
    }

    @Test
    void aSeedDrawsTheSameTwiceAndAnotherSeedOthers() {
        Draw draw = draw(2_000, 7);

        assertThat(draw(2_000, 7).decisions()).isEqualTo(draw.decisions());
        assertThat(draw(2_000, 8).decisions()).isNotEqualTo(draw.decisions());
    }

    @Test
    void theNewestAreDrawnFromWhereThereAreMoreThanTheLimit() {
        Draw draw = draw(1_500, 7);

        assertThat(draw.complete()).isFalse();
        assertThat(draw.population()).isEqualTo(1_500);
        assertThat(ledger.largestPage()).isEqualTo(1_000);
    }

    @Test
    void labelsOfTheDrawnTellOfAllDecisions() {
        Draw draw = draw(2_000, 7);
        List<DrawnDecision> blocked = drawn(draw, Action.BLOCK);
        blocked.forEach(item -> ledger.label(item, HATE));
        ledger.label(blocked.getFirst(), NOTHING);
        drawn(draw, Action.ALLOW).forEach(item -> ledger.label(item, NOTHING));

        AuditReport report = audits.newestFinished().orElseThrow();

        AuditEstimate hate = of(report, Category.HATE);
        assertThat(hate.unanswered()).isZero();
        assertThat(((AuditFigure.Estimated) hate.precision()).value())
                .isCloseTo((blocked.size() - 1.0) / blocked.size(), within(1e-12));
        assertThat(((AuditFigure.Estimated) hate.recall()).value()).isEqualTo(1);
        assertThat(((AuditFigure.Estimated) hate.recall()).interval95().low()).isLessThan(1);
        assertThat(((AuditFigure.Estimated) hate.prevalence()).value())
                .isCloseTo(0.1 * (blocked.size() - 1.0) / blocked.size(), within(1e-12));
        assertThat(of(report, Category.SPAM).recall()).isInstanceOf(AuditFigure.NotEnoughData.class);
        assertThat(report.estimates()).hasSameSizeAs(Category.values());
    }

    @Test
    void whatWaitsIsNoPartOfTheFigures() {
        DrawnDecision first = draw(2_000, 7).decisions().getFirst();
        ledger.label(first, NOTHING);

        assertThat(audits.newestFinished()).isEmpty();
        AuditReport report = audits.report(PlayedLedger.AUDIT).orElseThrow();
        assertThat(of(report, Category.HATE).unanswered()).isEqualTo(59);
        assertThat(audits.report(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whereNothingWasDecidedNothingIsDrawn() {
        assertThatThrownBy(() -> audits.draw(PLAN, ledger.period(), 10, 7, Optional.empty()))
                .isInstanceOf(NothingToAuditException.class)
                .hasMessageContaining("from 2026-11-01T00:00:00Z to 2026-11-01T00:00:01Z");
    }

    /** Of 1,800 decisions that allow and 200 that block as hate. */
    private Draw draw(int most, long seed) {
        if (ledger.decided(ledger.period(), Optional.empty(), 1).isEmpty()) {
            ledger.add(1_800, Action.ALLOW, 0.1).add(200, Action.BLOCK, 0.9, Category.HATE);
        }
        assertThat(audits.draw(PLAN, ledger.period(), most, seed, Optional.empty()))
                .contains(PlayedLedger.AUDIT);
        return ledger.drawn();
    }

    private static List<DrawnDecision> drawn(Draw draw, Action action) {
        return draw.decisions().stream().filter(item -> item.action() == action).toList();
    }

    private static AuditEstimate of(AuditReport report, Category category) {
        return report.estimates().stream()
                .filter(estimate -> estimate.category() == category)
                .findFirst()
                .orElseThrow();
    }
}
