package io.gatehouse.store.sampling;

import static io.gatehouse.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.Reviewer;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLedgerTest extends StoreTest {

    private static final ThresholdPolicy REVIEWS = ThresholdPolicy.reviewAt(0.5);
    private static final ThresholdPolicy BLOCKS = new ThresholdPolicy("0.5", Action.BLOCK);

    private Instant begin;

    @BeforeEach
    void begin() {
        begin = clock.instant().minusSeconds(1);
    }

    @Test
    void decisionsOfAllPoliciesAreThereToBeDrawnTheNewestFirst() {
        UUID allowed = decided(words(), REVIEWS, Category.SPAM, 0.1);
        UUID reviewed = decided(words(), REVIEWS, Category.HATE, 0.75);
        UUID blocked = decided(words(), BLOCKS, Category.HATE_THREATENING, 0.9);

        List<AuditableDecision> found = pages(2);

        assertThat(found).extracting(decision -> decision.place().scanId()).containsExactly(blocked, reviewed, allowed);
        assertThat(found)
                .extracting(AuditableDecision::action)
                .containsExactly(Action.BLOCK, Action.REVIEW, Action.ALLOW);
        assertThat(found).extracting(AuditableDecision::score).containsExactly(0.9, 0.75, 0.1);
        assertThat(found)
                .extracting(AuditableDecision::flagged)
                .containsExactly(Set.of(Category.HATE, Category.HATE_THREATENING), Set.of(Category.HATE), Set.of());
        assertThat(pages(100)).isEqualTo(found);
    }

    @Test
    void whoeverActsOnTheChildActsOnItsParentAndWhatAllowsFlagsNothing() {
        assertThat(Drawable.flagged(
                        List.of(reason(Action.LABEL, Category.HATE_THREATENING), reason(Action.ALLOW, Category.SPAM))))
                .containsExactlyInAnyOrder(Category.HATE, Category.HATE_THREATENING);
    }

    @Test
    void anAuditIsFoundAsItWasDrawn() {
        Draw draw = draw(decided(words(), REVIEWS, Category.SPAM, 0.1), decided(words(), BLOCKS, Category.HATE, 0.9));

        UUID id = store(draw);

        StoredAudit found = audits.find(id).orElseThrow();
        assertThat(found.draw()).isEqualTo(draw);
        assertThat(found.cases()).hasSize(2).noneMatch(AuditCase::labelled);
        assertThat(audits.newest(10)).containsExactly(found.progress());
        assertThat(found.progress().population()).isEqualTo(200);
        assertThat(found.progress().open()).isEqualTo(2);
        assertThat(audits.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatWasDrawnWaitsInTheQueueLikeAnyOtherCase() {
        UUID allowed = decided(words(), REVIEWS, Category.SPAM, 0.1);
        UUID reviewed = decided(words(), REVIEWS, Category.HATE, 0.75);
        UUID known = reviews.ofScan(reviewed).orElseThrow().id();

        UUID id = store(draw(allowed, reviewed));

        List<ReviewCase> queue =
                reviews.queue(CaseStatus.OPEN, 10, Optional.empty()).items();
        assertThat(queue).extracting(ReviewCase::scanId).containsExactlyInAnyOrder(allowed, reviewed);
        assertThat(audits.find(id).orElseThrow().cases())
                .extracting(AuditCase::caseId)
                .contains(known);
        assertThat(audits.open()).isEqualTo(2);
        assertThat(leases.next(new Reviewer("ada", Set.of(), Set.of(), false, false), Duration.ofMinutes(5)))
                .isPresent();
    }

    @Test
    void whatItWasBlockedForIsToldAfterTheVerdict() {
        UUID blocked = decided(words(), BLOCKS, Category.HATE, 0.9);
        store(draw(blocked));
        ReviewCase waiting = reviews.ofScan(blocked).orElseThrow();
        Reviewer ofSpam = new Reviewer("sam", Set.of(Category.SPAM), Set.of(), false, false);

        assertThat(waiting.categories()).isEmpty();
        assertThat(waiting.priority()).isZero();
        assertThat(leases.next(ofSpam, Duration.ofMinutes(5))).isEmpty();
        label(blocked, "ada", LabelVerdict.VIOLATION, Map.of(Category.HATE, true));
        assertThat(reviews.ofScan(blocked).orElseThrow().categories()).containsExactly(Category.HATE);
    }

    @Test
    void whatCanNotBeShownAgainIsSentToNobody() {
        UUID dropped = decided(withMedia(), REVIEWS, Category.SPAM, 0.1);
        UUID kept = decided(withMedia(), REVIEWS, Category.SPAM, 0.9);

        UUID id = store(draw(dropped, kept));

        StoredAudit audit = audits.find(id).orElseThrow();
        assertThat(audit.cases()).extracting(AuditCase::scanId).containsExactly(kept);
        assertThat(audit.progress().notShown()).isOne();
        assertThat(reviews.ofScan(dropped)).isEmpty();
    }

    @Test
    void aScanThatIsDrawnAgainKeepsItsCase() {
        UUID scan = decided(words(), REVIEWS, Category.SPAM, 0.1);

        UUID first = store(draw(scan));
        UUID second = store(draw(scan));

        assertThat(audits.find(second).orElseThrow().cases())
                .isEqualTo(audits.find(first).orElseThrow().cases());
        assertThat(count("review_case")).isOne();
        assertThat(audits.open()).isOne();
    }

    @Test
    void anAuditIsFinishedOnceAllThatCanBeShownIsLabelled() {
        UUID one = decided(words(), REVIEWS, Category.SPAM, 0.1);
        UUID other = decided(words(), BLOCKS, Category.HATE, 0.9);
        UUID id = store(draw(one, other));
        label(one, "ada", LabelVerdict.NO_VIOLATION, Map.of());
        label(other, "ada", LabelVerdict.UNSURE, Map.of());

        assertThat(audits.find(id).orElseThrow().progress().finished()).isFalse();
        assertThat(audits.newestFinished()).isEmpty();

        label(other, "ben", LabelVerdict.VIOLATION, Map.of(Category.HATE, true));

        assertThat(audits.find(id).orElseThrow().progress().finished()).isTrue();
        assertThat(audits.newestFinished()).contains(id);
        assertThat(audits.open()).isZero();
        assertThat(audits.judgements(id))
                .isEqualTo(Map.of(
                        one,
                        List.of(new Judgement(false, Map.of())),
                        other,
                        List.of(new Judgement(true, Map.of(Category.HATE, true)))));
    }

    @Test
    void onlyTheOpinionThatClosedTheCaseCounts() {
        UUID scan = decided(words(), REVIEWS, Category.SPAM, 0.1);
        UUID id = store(draw(scan));
        UUID opened = reviews.ofScan(scan).orElseThrow().id();
        label(scan, "ben", LabelVerdict.UNSURE, Map.of(Category.SPAM, true));
        Label hasty = label(scan, "ada", LabelVerdict.VIOLATION, Map.of(Category.SPAM, true));
        reviews.retract(opened, hasty.id(), "ada");
        assertThat(audits.judgements(id)).isEmpty();

        label(scan, "ada", LabelVerdict.NO_VIOLATION, Map.of());

        assertThat(audits.judgements(id)).isEqualTo(Map.of(scan, List.of(new Judgement(false, Map.of()))));
    }

    @Test
    void ofTwoThatDrawWhenOneIsDueOneDraws() {
        Draw draw = draw(decided(words(), REVIEWS, Category.SPAM, 0.1));
        Instant lastWeek = clock.instant().minus(Duration.ofDays(7));

        assertThat(audits.store(draw, Optional.of(lastWeek))).isPresent();
        assertThat(audits.store(draw, Optional.of(lastWeek))).isEmpty();

        clock.forward(Duration.ofDays(8));
        assertThat(audits.store(draw, Optional.of(clock.instant().minus(Duration.ofDays(7)))))
                .isPresent();
        assertThat(audits.newest(1)).hasSize(1);
        assertThat(audits.newest(0)).hasSize(1);
        assertThat(audits.newest(9)).hasSize(2);
    }

    @Test
    void whatWasDrawnIsNeitherChangedNorRemoved() {
        store(draw(decided(words(), REVIEWS, Category.SPAM, 0.1)));

        for (String table : List.of("audit", "audit_stratum", "audit_item")) {
            assertThatThrownBy(() -> sql.sql("delete from " + table).update()).hasMessageContaining("append-only");
        }
        assertThatThrownBy(
                        () -> sql.sql("update audit_item set probability = 1").update())
                .hasMessageContaining("append-only");
    }

    private List<AuditableDecision> pages(int size) {
        List<AuditableDecision> seen = new ArrayList<>();
        List<AuditableDecision> page = audits.decided(period(), Optional.empty(), size);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = audits.decided(period(), Optional.of(page.getLast().place()), size);
        }
        return seen;
    }

    private Period period() {
        return new Period(begin, clock.instant().plusSeconds(60));
    }

    private UUID store(Draw draw) {
        return audits.store(draw, Optional.empty()).orElseThrow();
    }

    /** One in a hundred of each stratum that holds a scan. */
    private Draw draw(UUID... scans) {
        List<DrawnStratum> strata = new ArrayList<>();
        List<DrawnDecision> drawn = new ArrayList<>();
        for (UUID scan :
                Stream.of(scans).sorted(Comparator.comparing(UUID::toString)).toList()) {
            int band = strata.size();
            strata.add(new DrawnStratum(Action.ALLOW, band, 100, 1, Map.of(Category.HATE, 3)));
            drawn.add(new DrawnDecision(scan, Action.ALLOW, band, 0.01, Set.of(Category.HATE)));
        }
        Instant until = Instant.parse("2026-11-27T00:00:00Z");
        return new Draw(new Period(until.minusSeconds(60), until), true, -7, List.of(0.1, 0.5), strata, drawn);
    }

    private static ContentItem words() {
        return ContentItem.of("comment", Part.text("title", "A quiet evening"));
    }

    private static ContentItem withMedia() {
        return ContentItem.of(
                "episode", Part.text("title", "A quiet evening"), Part.media("audio", Modality.AUDIO, Samples.SOUND));
    }

    private UUID decided(ContentItem item, ThresholdPolicy policy, Category category, double score) {
        UUID id = ((Acceptance.Fresh) scans.accept(
                        Samples.scan(Submission.of(item), ScanMode.SYNC, Optional.empty(), Optional.empty())))
                .scan()
                .id();
        scans.complete(id, Samples.verdict(policy, scored("title", category, score)), policy, Duration.ofMillis(3));
        return id;
    }

    private Label label(UUID scan, String reviewer, LabelVerdict verdict, Map<Category, Boolean> categories) {
        return reviews.addLabel(
                reviews.ofScan(scan).orElseThrow().id(),
                new NewLabel(reviewer, verdict, categories, Optional.empty(), List.of(), Optional.empty(), List.of()));
    }

    private static Reason reason(Action action, Category category) {
        return new Reason(
                "rule", action, Optional.of(category), Optional.empty(), Optional.empty(), List.of(), "It fired.");
    }
}
