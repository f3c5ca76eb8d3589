package io.gatehouse.store.review;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LeaseLedgerTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Reviewer ADA = anybody("ada");
    private static final Reviewer BEN = anybody("ben");

    @Test
    void twentyReviewersWhoAskAtOnceGetEachOfFiveHundredCasesOnce() throws Exception {
        openedAtOnce(500);

        List<UUID> given = new ArrayList<>();
        try (ExecutorService desk = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<UUID>>> reviewers = IntStream.range(0, 20)
                    .<Callable<List<UUID>>>mapToObj(n -> () -> takeAll(anybody("reviewer-" + n)))
                    .toList();
            for (Future<List<UUID>> taken : desk.invokeAll(reviewers)) {
                given.addAll(taken.get());
            }
        }

        assertThat(given).hasSize(500).doesNotHaveDuplicates();
        assertThat(count("review_case where leased_by is null")).isZero();
        assertThat(count("lease_event where kind = 'TAKEN'")).isEqualTo(500);
    }

    @Test
    void theMostUrgentCaseIsGivenAndShownAsGiven() {
        open("mild", scored("title", Category.SPAM, 0.6));
        ReviewCase grave = open("grave", scored("title", Category.HATE, 0.99));

        ReviewCase taken = take(ADA);

        assertThat(taken.id()).isEqualTo(grave.id());
        assertThat(taken.lease().orElseThrow().isHeldBy("ada")).isTrue();
        assertThat(reviews.find(grave.id()).orElseThrow().lease()).isEqualTo(taken.lease());
        assertThat(take(BEN).contentId()).isEqualTo("mild");
        assertThat(leases.next(BEN, QUARTER)).isEmpty();
    }

    @Test
    void aLeaseEndsByItselfAndTheCaseIsOfferedAgain() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        take(ADA);
        clock.forward(QUARTER);

        assertThat(reviews.find(opened.id()).orElseThrow().lease()).isEmpty();
        assertThat(take(BEN).id()).isEqualTo(opened.id());
    }

    @Test
    void whatSomebodyLetRunOutGoesBackToItsPlaceAmongTheOthers() {
        ReviewCase grave = open("grave", scored("title", Category.HATE, 0.99));
        take(ADA);
        open("mild", scored("title", Category.SPAM, 0.6));
        ReviewCase between = open("between", scored("title", Category.HATE, 0.8));
        take(ADA);
        clock.forward(QUARTER);

        assertThat(take(BEN).id()).isEqualTo(grave.id());
        assertThat(take(BEN).id()).isEqualTo(between.id());
        assertThat(take(BEN).contentId()).isEqualTo("mild");
        clock.forward(QUARTER);
        ReviewCase worse = open("worse", scored("title", Category.HATE_THREATENING, 0.999));
        assertThat(take(ADA).id()).isEqualTo(worse.id());
    }

    @Test
    void aLabelNeedsNoLeaseButNobodySpeaksIntoAnothersCase() {
        UUID taken = open("taken", scored("title", Category.HATE, 0.9)).id();
        take(ADA);
        UUID free = open("free", scored("title", Category.HATE, 0.9)).id();

        assertThat(reviews.addLabel(free, label("ben", LabelVerdict.VIOLATION))).isNotNull();
        assertThat(refused(() -> reviews.addLabel(taken, label("ben", LabelVerdict.VIOLATION))))
                .isInstanceOf(LeaseRefusal.HeldByAnother.class);
        assertThat(reviews.labels(taken)).isEmpty();
        assertThat(reviews.addLabel(taken, label("ada", LabelVerdict.VIOLATION)))
                .isNotNull();
        assertThat(reviews.find(taken).orElseThrow().status()).isEqualTo(CaseStatus.LABELLED);
    }

    @Test
    void theLabelOfAHolderIsStoredOnceHoweverOftenItIsSent() {
        UUID taken = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        assertThat(refused(() -> reviews.addLabelOfHolder(taken, label("ada", LabelVerdict.UNSURE))))
                .isInstanceOf(LeaseRefusal.NotHeld.class);
        take(ADA);

        reviews.addLabelOfHolder(taken, label("ada", LabelVerdict.UNSURE));

        assertThat(refused(() -> reviews.addLabelOfHolder(taken, label("ada", LabelVerdict.UNSURE))))
                .isInstanceOf(LeaseRefusal.NotHeld.class);
        take(BEN);
        reviews.addLabelOfHolder(taken, label("ben", LabelVerdict.VIOLATION));
        assertThat(refused(() -> reviews.addLabelOfHolder(taken, label("ben", LabelVerdict.VIOLATION))))
                .isInstanceOf(LeaseRefusal.Closed.class);
        assertThat(reviews.labels(taken)).hasSize(2);
    }

    @Test
    void whatAReviewerHasIsKnownUntilItEnds() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        take(ADA);

        assertThat(leases.heldBy("ada")).extracting(ReviewCase::id).containsExactly(opened.id());
        assertThat(leases.heldBy("ben")).isEmpty();
        clock.forward(QUARTER);
        assertThat(leases.heldBy("ada")).isEmpty();
    }

    @Test
    void whatHappenedToACaseIsTold() {
        UUID taken = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        leases.escalate(taken, "ada", "For the lawyers.");

        assertThat(leases.events(taken))
                .extracting(LeaseEvent::kind, LeaseEvent::reason)
                .containsExactly(
                        tuple(LeaseEvent.Kind.TAKEN, Optional.empty()),
                        tuple(LeaseEvent.Kind.ESCALATED, Optional.of("For the lawyers.")));
    }

    @Test
    void aLabelAfterTheLeaseIsRefusedUntilTheCaseIsTakenUpAgain() {
        UUID taken = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        clock.forward(QUARTER);

        assertThat(refused(() -> reviews.addLabel(taken, label("ada", LabelVerdict.VIOLATION))))
                .isInstanceOf(LeaseRefusal.Expired.class);
        assertThat(refused(() -> leases.release(taken, "ada"))).isInstanceOf(LeaseRefusal.Expired.class);

        leases.extend(taken, "ada", QUARTER);
        assertThat(reviews.addLabel(taken, label("ada", LabelVerdict.VIOLATION)))
                .isNotNull();
    }

    @Test
    void whatAnotherTookMeanwhileCannotBeTakenUpAgain() {
        UUID taken = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        clock.forward(QUARTER);
        take(BEN);

        assertThat(refused(() -> leases.extend(taken, "ada", QUARTER))).isInstanceOf(LeaseRefusal.HeldByAnother.class);
        assertThat(refused(() -> reviews.addLabel(taken, label("ada", LabelVerdict.VIOLATION))))
                .isInstanceOf(LeaseRefusal.HeldByAnother.class);
    }

    @Test
    void anExtendedLeaseRunsFromNow() {
        UUID taken = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        clock.forward(Duration.ofMinutes(10));
        leases.extend(taken, "ada", QUARTER);
        clock.forward(Duration.ofMinutes(10));

        assertThat(reviews.find(taken).orElseThrow().lease()).isPresent();
    }

    @Test
    void whatIsGivenBackMayComeAgainAndWhatIsSkippedMayNot() {
        UUID opened = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        assertThat(leases.release(opened, "ada").lease()).isEmpty();
        assertThat(take(ADA).id()).isEqualTo(opened);

        leases.skip(opened, "ada", "I know the singer.");

        assertThat(leases.next(ADA, QUARTER)).isEmpty();
        assertThat(take(BEN).id()).isEqualTo(opened);
        assertThat(count("lease_event where reason = 'I know the singer.'")).isOne();
    }

    @Test
    void whatIsHandedUpIsForLeads() {
        UUID opened = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        assertThat(leases.escalate(opened, "ada", "A case for the lawyers.").escalatedAt())
                .isPresent();

        assertThat(leases.next(ADA, QUARTER)).isEmpty();
        assertThat(leases.next(BEN, QUARTER)).isEmpty();
        assertThat(take(new Reviewer("lea", Set.of(), Set.of(), false, true)).id())
                .isEqualTo(opened);
    }

    @Test
    void aLeadWhoHandsACaseUpLeavesItToAnother() {
        Reviewer lea = new Reviewer("lea", Set.of(), Set.of(), false, true);
        UUID opened = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(lea);
        leases.escalate(opened, "lea", "For the lawyers.");

        assertThat(leases.next(lea, QUARTER)).isEmpty();
        assertThat(take(new Reviewer("leo", Set.of(), Set.of(), false, true)).id())
                .isEqualTo(opened);
    }

    @Test
    void whoIsUnsureIsNotAskedAgain() {
        UUID opened = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        take(ADA);
        reviews.addLabel(opened, label("ada", LabelVerdict.UNSURE));

        assertThat(leases.next(ADA, QUARTER)).isEmpty();
        assertThat(take(BEN).id()).isEqualTo(opened);
    }

    @Test
    void restrictedCasesAreForReviewersWhoAgreedToSeeThem() {
        ReviewCase minors = open("minors", scored("title", Category.SEXUAL_MINORS, 0.6));

        assertThat(leases.next(ADA, QUARTER)).isEmpty();
        assertThat(take(new Reviewer("rea", Set.of(), Set.of(), true, false)).id())
                .isEqualTo(minors.id());
    }

    @Test
    void eachReviewerIsOfferedWhatTheyKnow() {
        UUID threat =
                open("threat", scored("title", Category.HATE_THREATENING, 0.7)).id();
        open("both", scored("title", Category.HATE, 0.7), scored("text", Category.SPAM, 0.7));

        Reviewer spam = new Reviewer("sam", Set.of(Category.SPAM), Set.of(), false, false);
        Reviewer hate = new Reviewer("hal", Set.of(Category.HATE), Set.of(), false, false);

        assertThat(leases.next(spam, QUARTER)).isEmpty();
        assertThat(take(hate).id()).isEqualTo(threat);
        assertThat(leases.next(hate, QUARTER)).isEmpty();
    }

    @Test
    void eachReviewerIsOfferedWhatTheyRead() {
        UUID portuguese = open(inLanguage("pt-BR"), scored("title", Category.HATE, 0.9));
        UUID unstated = open("unstated", scored("title", Category.HATE, 0.7)).id();

        Reviewer english = new Reviewer("eve", Set.of(), Set.of("en"), false, false);
        Reviewer both = new Reviewer("bo", Set.of(), Set.of("en", "pt-PT"), false, false);

        assertThat(take(english).id()).isEqualTo(unstated);
        assertThat(leases.next(english, QUARTER)).isEmpty();
        assertThat(take(both).id()).isEqualTo(portuguese);
    }

    @Test
    void whoDoesNotHaveACaseCannotActOnIt() {
        UUID opened = open("episode-1", scored("title", Category.HATE, 0.7)).id();
        UUID nobodys = UUID.fromString("01930000-0000-7000-8000-000000000000");

        assertThat(refused(() -> leases.skip(opened, "ada", "No."))).isInstanceOf(LeaseRefusal.NotHeld.class);
        assertThat(refused(() -> leases.extend(opened, "ada", QUARTER))).isInstanceOf(LeaseRefusal.NotHeld.class);
        reviews.addLabel(opened, label("ben", LabelVerdict.VIOLATION));
        assertThat(refused(() -> leases.escalate(opened, "ada", "No."))).isInstanceOf(LeaseRefusal.Closed.class);
        assertThatThrownBy(() -> leases.release(nobodys, "ada")).isInstanceOf(NoSuchElementException.class);
    }

    private List<UUID> takeAll(Reviewer reviewer) {
        List<UUID> taken = new ArrayList<>();
        for (Optional<ReviewCase> next = leases.next(reviewer, QUARTER);
                next.isPresent();
                next = leases.next(reviewer, QUARTER)) {
            taken.add(next.get().id());
        }
        return taken;
    }

    private ReviewCase take(Reviewer reviewer) {
        return leases.next(reviewer, QUARTER).orElseThrow();
    }

    private static LeaseRefusal refused(ThrowingCallable action) {
        return catchThrowableOfType(LeaseRefusedException.class, action).refusal();
    }

    private static Reviewer anybody(String name) {
        return new Reviewer(name, Set.of(), Set.of(), false, false);
    }

    private ReviewCase open(String contentId, PartResult... results) {
        UUID caseId = open(Submission.of(Samples.item(contentId)), results);
        return reviews.find(caseId).orElseThrow();
    }

    private UUID open(Submission submission, PartResult... results) {
        UUID id = ((Acceptance.Fresh)
                        scans.accept(Samples.scan(submission, ScanMode.SYNC, Optional.empty(), Optional.empty())))
                .scan()
                .id();
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
        return reviews.ofScan(id).orElseThrow().id();
    }

    private static Submission inLanguage(String tag) {
        Submission plain = Submission.of(Samples.item("spoken"));
        return new Submission(
                plain.contentId(), ContentType.OTHER, Optional.empty(), Set.of(), Optional.of(tag), plain.parts());
    }

    /** Straight into the tables, for the way of one case through a scan is tested elsewhere. */
    private void openedAtOnce(int cases) {
        sql.sql("""
                insert into scan (id, content_id, content_type, territories, mode, priority, policy, deadline_nanos,
                    status, created_at)
                select gen_random_uuid(), 'episode-' || n, 'OTHER', '{}', 'SYNC', 'INTERACTIVE', 'default', 1,
                    'RUNNING', now()
                from generate_series(1, ?) n""").params(List.of(cases)).update();
        sql.sql("""
                insert into review_case (id, scan_id, content_id, categories, priority, restricted, status, opened_at,
                    pressing, due_at)
                select gen_random_uuid(), id, content_id, '{hate}', 40, false, 'OPEN', now(), false, now()
                from scan""").update();
    }

    private static NewLabel label(String reviewer, LabelVerdict verdict) {
        return new NewLabel(reviewer, verdict, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }
}
