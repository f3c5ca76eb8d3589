package io.gatehouse.store.appeal;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.decision.Overturn;
import io.gatehouse.store.review.Backlog;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelSource;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppealLedgerTest extends StoreTest {

    private static final ThresholdPolicy BLOCKING = new ThresholdPolicy("0.5", Action.BLOCK);
    private static final ThresholdPolicy REVIEWING = ThresholdPolicy.reviewAt(0.5);
    private static final PartResult HATE = scored("title", Category.HATE, 0.9);
    private static final NewAppeal QUOTATION = new NewAppeal(
            "creator-9", AppealGround.CONTEXT, "It quotes <script>alert(1)</script>, and takes it apart.");
    private static final UUID NOBODY = UUID.fromString("01930000-0000-7000-8000-000000000000");

    @Test
    void anAppealComesBackAsItWasGiven() {
        UUID blocked = decided(BLOCKING, HATE);

        Appeal opened = appeals.open(blocked, QUOTATION);

        assertThat(opened.content()).isEqualTo(QUOTATION);
        assertThat(opened.status()).isEqualTo(AppealStatus.OPEN);
        assertThat(appeals.find(opened.id())).contains(opened);
        assertThat(appeals.ofScan(blocked)).contains(opened);
    }

    @Test
    void theOldestAppealGoesFirstAndPagesNeitherOverlapNorSkip() {
        List<UUID> opened = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            opened.add(appeals.open(decided(BLOCKING, HATE), QUOTATION).id());
            clock.forward(Duration.ofMinutes(1));
        }
        appeals.close(opened.get(3), ruling("bea", new Outcome.Upheld()));

        AppealPage first = appeals.open(3, Optional.empty());
        AppealPage second = appeals.open(3, first.next());

        assertThat(first.items()).extracting(Appeal::id).isEqualTo(opened.subList(0, 3));
        assertThat(second.items()).extracting(Appeal::id).containsExactly(opened.get(4));
        assertThat(second.next()).isEmpty();
        assertThat(appeals.backlog())
                .isEqualTo(new Backlog(4, Optional.of(first.items().getFirst().openedAt())));
    }

    @Test
    void theClosedOnesAreListedTheLatestFirst() {
        List<UUID> closed = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            closed.addFirst(appeals.open(decided(BLOCKING, HATE), QUOTATION).id());
            clock.forward(Duration.ofMinutes(1));
        }
        appeals.open(decided(BLOCKING, HATE), QUOTATION);
        closed.forEach(appeal -> appeals.close(appeal, ruling("bea", new Outcome.Upheld())));

        AppealPage first = appeals.closed(3, Optional.empty());
        AppealPage second = appeals.closed(3, first.next());

        assertThat(first.items()).extracting(Appeal::id).isEqualTo(closed.subList(0, 3));
        assertThat(second.items()).extracting(Appeal::id).isEqualTo(closed.subList(3, 4));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whoCannotCloseAnAppealIsToldBeforeTheyTry() {
        UUID reviewed = decided(REVIEWING, HATE);
        UUID opened = reviews.ofScan(reviewed).orElseThrow().id();
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION, Map.of()));
        UUID appeal = appeals.open(reviewed, QUOTATION).id();

        assertThat(appeals.refusal(appeal, new Decider("ada", true, false)))
                .contains(new AppealRefusal.FirstReviewer(appeal));
        assertThat(appeals.refusal(appeal, new Decider("bot", false, false)))
                .contains(new AppealRefusal.NotAPerson(appeal));
        assertThat(appeals.refusal(appeal, new Decider("bea", true, false))).isEmpty();
        appeals.close(appeal, ruling("bea", new Outcome.Upheld()));
        assertThat(appeals.refusal(appeal, new Decider("bea", true, false)))
                .contains(new AppealRefusal.AlreadyClosed(appeal, AppealStatus.UPHELD));
    }

    @Test
    void aReversalRestoresTheItemBesideADecisionThatStays() {
        UUID blocked = decided(BLOCKING, HATE);
        Decision decision = scan(blocked).verdict().orElseThrow().decision();
        UUID appeal = appeals.open(blocked, QUOTATION).id();
        clock.forward(Duration.ofHours(5));

        Appeal closed = appeals.close(appeal, ruling("bea", new Outcome.Reversed()));

        Overturn overturn = scan(blocked).overturn().orElseThrow();
        assertThat(overturn.action()).isEqualTo(Action.ALLOW);
        assertThat(overturn.appealId()).isEqualTo(appeal);
        assertThat(overturn.reason()).isEqualTo("So I hold.");
        assertThat(scan(blocked).verdict().orElseThrow().decision()).isEqualTo(decision);
        assertThat(scans.byContentId("episode-1", 1).getFirst().overturn()).contains(overturn);
        assertThat(closed.status()).isEqualTo(AppealStatus.REVERSED);
        assertThat(closed.closing().orElseThrow().decidedBy()).isEqualTo("bea");
        assertThat(closed.timeToDecision().orElseThrow()).isBetween(Duration.ofHours(5), Duration.ofHours(6));
    }

    @Test
    void aReversalBecomesAHardNegativeEvenWhereNoReviewerHadSeenTheItem() {
        UUID blocked = decided(BLOCKING, HATE, scored("text", Category.SPAM, 0.8));
        UUID appeal = appeals.open(blocked, QUOTATION).id();
        appeals.close(appeal, ruling("bea", new Outcome.Reversed()));
        clock.forward(ReviewLedger.UNDO);

        Label negative = reviews.lessons(10, Optional.empty()).getFirst();

        assertThat(negative.source()).isEqualTo(LabelSource.APPEAL);
        assertThat(negative.scanId()).isEqualTo(blocked);
        assertThat(negative.caseId()).isEmpty();
        assertThat(negative.content().verdict()).isEqualTo(LabelVerdict.NO_VIOLATION);
        assertThat(negative.content().categories()).isEqualTo(Map.of(Category.HATE, false, Category.SPAM, false));
        assertThat(count("label where appeal_id = ?", appeal)).isOne();
    }

    @Test
    void aHardNegativeOfACaseAlsoTakesBackWhatItsReviewerHeld() {
        UUID reviewed = decided(REVIEWING, HATE);
        UUID opened = reviews.ofScan(reviewed).orElseThrow().id();
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION, Map.of(Category.PRIVACY, true)));

        appeals.close(appeals.open(reviewed, QUOTATION).id(), ruling("bea", new Outcome.Reversed()));

        assertThat(reviews.labels(opened).getLast().content().categories())
                .isEqualTo(Map.of(Category.HATE, false, Category.PRIVACY, false));
    }

    @Test
    void anAppealThatSucceedsInPartBringsTheItemBackWithALabel() {
        UUID blocked = decided(BLOCKING, HATE);
        UUID appeal = appeals.open(blocked, QUOTATION).id();

        appeals.close(appeal, ruling("bea", new Outcome.Partly(List.of("explicit"))));

        assertThat(scan(blocked).overturn()).hasValueSatisfying(overturn -> {
            assertThat(overturn.action()).isEqualTo(Action.LABEL);
            assertThat(overturn.labels()).containsExactly("explicit");
        });
        assertThat(count("label")).isZero();
    }

    @Test
    void anAppealThatFailsChangesNothing() {
        UUID blocked = decided(BLOCKING, HATE);

        appeals.close(appeals.open(blocked, QUOTATION).id(), ruling("bea", new Outcome.Upheld()));

        assertThat(scan(blocked).overturn()).isEmpty();
        assertThat(count("label")).isZero();
    }

    @Test
    void theSenderIsToldThatItemsComeBack() {
        UUID blocked = decided(BLOCKING, Optional.of("https://sender.test/decided"), HATE);
        sql.sql("delete from scheduled_tasks").update();
        UUID appeal = appeals.open(blocked, QUOTATION).id();
        assertThat(count("scheduled_tasks")).isZero();

        appeals.close(appeal, ruling("bea", new Outcome.Reversed()));

        assertThat(count("scheduled_tasks where task_name = 'callback' and task_instance = ?", blocked.toString()))
                .isOne();
    }

    @Test
    void whoeverJudgedTheItemBeforeDoesNotDecide() {
        UUID reviewed = decided(REVIEWING, HATE);
        UUID opened = reviews.ofScan(reviewed).orElseThrow().id();
        reviews.addLabel(opened, label("sue", LabelVerdict.UNSURE, Map.of()));
        reviews.addLabel(opened, label("Ada ", LabelVerdict.VIOLATION, Map.of()));
        UUID appeal = appeals.open(reviewed, QUOTATION).id();

        for (String judge : List.of("ada", "sue", "ADA", "console")) {
            assertThat(refused(() -> appeals.close(appeal, ruling(judge, new Outcome.Reversed()))))
                    .as(judge)
                    .isEqualTo(new AppealRefusal.FirstReviewer(appeal));
        }
        assertThat(scan(reviewed).overturn()).isEmpty();
        assertThat(appeals.close(appeal, ruling("bea", new Outcome.Reversed())).status())
                .isEqualTo(AppealStatus.REVERSED);
    }

    @Test
    void takingALabelBackMakesNobodyImpartial() {
        UUID reviewed = decided(REVIEWING, HATE);
        UUID opened = reviews.ofScan(reviewed).orElseThrow().id();
        Label hasty = reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION, Map.of()));
        reviews.retract(opened, hasty.id(), "ada");
        clock.forward(ReviewLedger.UNDO);
        reviews.addLabel(opened, label("cleo", LabelVerdict.VIOLATION, Map.of()));
        UUID appeal = appeals.open(reviewed, QUOTATION).id();

        assertThat(refused(() -> appeals.close(appeal, ruling("ada", new Outcome.Upheld()))))
                .isInstanceOf(AppealRefusal.FirstReviewer.class);
    }

    @Test
    void aProgramNeverDecides() {
        UUID appeal = appeals.open(decided(BLOCKING, HATE), QUOTATION).id();
        Ruling program = new Ruling(new Decider("auto-1", false, true), new Outcome.Reversed(), "Score below 0.9.");

        assertThat(refused(() -> appeals.close(appeal, program))).isEqualTo(new AppealRefusal.NotAPerson(appeal));
        assertThat(appeals.find(appeal).orElseThrow().status()).isEqualTo(AppealStatus.OPEN);
    }

    @Test
    void whatMayHarmIsDecidedOnByWhoAgreedToSeeIt() {
        UUID blocked = decided(BLOCKING, scored("title", Category.SEXUAL_MINORS, 0.9));
        Appeal opened = appeals.open(blocked, QUOTATION);
        assertThat(opened.restricted()).isTrue();

        assertThat(refused(() -> appeals.close(opened.id(), ruling("bea", new Outcome.Upheld()))))
                .isEqualTo(new AppealRefusal.Restricted(opened.id()));
        Ruling rea = new Ruling(new Decider("rea", true, true), new Outcome.Reversed(), "A bath toy.");
        assertThat(appeals.close(opened.id(), rea).status()).isEqualTo(AppealStatus.REVERSED);
        clock.forward(ReviewLedger.UNDO);
        assertThat(reviews.lessons(10, Optional.empty())).isEmpty();
    }

    @Test
    void anAppealIsClosedOnce() {
        UUID appeal = appeals.open(decided(BLOCKING, HATE), QUOTATION).id();
        appeals.close(appeal, ruling("bea", new Outcome.Upheld()));

        assertThat(refused(() -> appeals.close(appeal, ruling("cleo", new Outcome.Reversed()))))
                .isEqualTo(new AppealRefusal.AlreadyClosed(appeal, AppealStatus.UPHELD));
    }

    @Test
    void ofTenWhoDecideAtOnceOneDoes() throws Exception {
        UUID blocked = decided(BLOCKING, HATE);
        UUID appeal = appeals.open(blocked, QUOTATION).id();

        try (ExecutorService desk = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> deciders = IntStream.range(0, 10)
                    .<Callable<Boolean>>mapToObj(n -> () -> decides(appeal, "reviewer-" + n))
                    .toList();
            int successes = 0;
            for (Future<Boolean> decided : desk.invokeAll(deciders)) {
                successes += decided.get() ? 1 : 0;
            }
            assertThat(successes).isOne();
        }
        assertThat(count("label where source = 'APPEAL'")).isOne();
    }

    private boolean decides(UUID appeal, String reviewer) {
        try {
            appeals.close(appeal, ruling(reviewer, new Outcome.Reversed()));
            return true;
        } catch (AppealRefusedException late) {
            return false;
        }
    }

    @Test
    void thereIsOneAppealADecision() {
        UUID blocked = decided(BLOCKING, HATE);
        UUID appeal = appeals.open(blocked, QUOTATION).id();

        assertThat(refused(() -> appeals.open(blocked, QUOTATION)))
                .isEqualTo(new AppealRefusal.AlreadyAppealed(blocked, appeal, AppealStatus.OPEN));
        assertThat(count("appeal")).isOne();
    }

    @Test
    void whatWasLetGoIsNotAppealedAgainst() {
        UUID allowed = decided(BLOCKING, scored("title", Category.HATE, 0.1));
        UUID cleared = decided(REVIEWING, HATE);
        reviews.addLabel(reviews.ofScan(cleared).orElseThrow().id(), label("ada", LabelVerdict.NO_VIOLATION, Map.of()));

        assertThat(refused(() -> appeals.open(allowed, QUOTATION)))
                .isEqualTo(new AppealRefusal.NothingAgainstIt(allowed));
        assertThat(refused(() -> appeals.open(cleared, QUOTATION)))
                .isEqualTo(new AppealRefusal.NothingAgainstIt(cleared));
    }

    @Test
    void whatIsNotDecidedIsNotAppealedAgainst() {
        UUID running = accept(Optional.empty());
        UUID waiting = decided(REVIEWING, HATE);

        assertThat(refused(() -> appeals.open(running, QUOTATION))).isEqualTo(new AppealRefusal.NotDecided(running));
        assertThat(refused(() -> appeals.open(waiting, QUOTATION))).isEqualTo(new AppealRefusal.NotDecided(waiting));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> appeals.open(NOBODY, QUOTATION)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> appeals.close(NOBODY, ruling("bea", new Outcome.Upheld())))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(appeals.find(NOBODY)).isEmpty();
        assertThat(appeals.ofScan(NOBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update appeal set statement = 'none'",
                "delete from appeal",
                "update appeal_ruling set outcome = 'REVERSED'",
                "delete from appeal_ruling",
                "update overturn set reason = ''",
                "delete from overturn"
            })
    void whatWasSaidAndDecidedIsNeverChanged(String change) {
        UUID appeal = appeals.open(decided(BLOCKING, HATE), QUOTATION).id();
        appeals.close(appeal, ruling("bea", new Outcome.Reversed()));

        assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("append-only");
    }

    private static AppealRefusal refused(ThrowingCallable action) {
        return catchThrowableOfType(AppealRefusedException.class, action).refusal();
    }

    private static Ruling ruling(String reviewer, Outcome outcome) {
        return new Ruling(new Decider(reviewer, true, false), outcome, "So I hold.");
    }

    private ScanRecord scan(UUID id) {
        return scans.find(id).orElseThrow();
    }

    private UUID decided(ThresholdPolicy policy, PartResult... results) {
        return decided(policy, Optional.empty(), results);
    }

    private UUID decided(ThresholdPolicy policy, Optional<String> callback, PartResult... results) {
        UUID id = accept(callback);
        Verdict verdict = verdict(policy, results);
        scans.complete(id, verdict, policy, Duration.ZERO);
        return id;
    }

    private UUID accept(Optional<String> callback) {
        NewScan scan =
                Samples.scan(Submission.of(Samples.item("episode-1")), ScanMode.SYNC, callback, Optional.empty());
        return ((Acceptance.Fresh) scans.accept(scan)).scan().id();
    }

    private static NewLabel label(String reviewer, LabelVerdict verdict, Map<Category, Boolean> categories) {
        return new NewLabel(
                reviewer,
                verdict,
                categories,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                new Handling(Optional.of("console"), Optional.empty(), Map.of()));
    }
}
