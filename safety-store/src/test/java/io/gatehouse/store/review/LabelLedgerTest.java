package io.gatehouse.store.review;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that are taken back, given twice, learnt from, measured. */
class LabelLedgerTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Reviewer BEN = reviewer("ben", false);
    private static final Reviewer LEA = reviewer("lea", true);
    private static final GoldenTruth HATE =
            new GoldenTruth(LabelVerdict.VIOLATION, Map.of(Category.HATE, true), "lea", "Three leads are of one mind.");

    @Test
    void aLabelThatIsTakenBackStaysAndCountsNoLonger() {
        UUID opened = open("episode-1");
        Label hasty = reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));
        clock.forward(Duration.ofSeconds(50));

        Label retracted = reviews.retract(opened, hasty.id(), "ada");

        assertThat(retracted.stands()).isFalse();
        assertThat(reviews.labels(opened)).containsExactly(retracted);
        assertThat(find(opened).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(find(opened).labelledAt()).isEmpty();
        assertThat(reviews.backlog().open()).isOne();
        assertThat(count("label_retraction where reviewer = 'ada'")).isOne();
    }

    @Test
    void whoTookALabelBackHasTheCaseForAMinuteToSayItBetter() {
        UUID opened = open("episode-1");
        Label hasty = reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));
        reviews.retract(opened, hasty.id(), "ada");

        assertThat(leases.next(BEN, QUARTER)).isEmpty();
        reviews.addLabel(opened, label("ada", LabelVerdict.NO_VIOLATION));

        assertThat(find(opened).status()).isEqualTo(CaseStatus.LABELLED);
        assertThat(reviews.labels(opened)).hasSize(2);
    }

    @Test
    void afterThatMinuteTheCaseIsOfferedToWhoeverAsks() {
        UUID opened = open("episode-1");
        Label hasty = reviews.addLabel(opened, label("ben", LabelVerdict.VIOLATION));
        reviews.retract(opened, hasty.id(), "ben");
        clock.forward(ReviewLedger.UNDO);

        assertThat(leases.next(BEN, QUARTER)).map(ReviewCase::id).contains(opened);
    }

    @Test
    void onlyOnesOwnLabelIsTakenBackOnceAndWithinAMinute() {
        UUID opened = wantingTwo("episode-1");
        UUID first =
                reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION)).id();
        UUID second =
                reviews.addLabel(opened, label("ben", LabelVerdict.VIOLATION)).id();
        reviews.retract(opened, first, "ada");

        assertThat(refused(() -> reviews.retract(opened, second, "ada"))).isEqualTo(new LabelRefusal.NotTheirs(second));
        assertThat(refused(() -> reviews.retract(opened, first, "ada")))
                .isEqualTo(new LabelRefusal.AlreadyRetracted(first));
        clock.forward(ReviewLedger.UNDO);
        assertThat(refused(() -> reviews.retract(opened, second, "ben"))).isInstanceOf(LabelRefusal.TooLate.class);
        assertThat(count("label_retraction")).isOne();
    }

    @Test
    void aLabelOfAnotherCaseIsNotThere() {
        UUID opened = open("episode-1");
        UUID elsewhere = open("episode-2");
        UUID label = reviews.addLabel(elsewhere, label("ada", LabelVerdict.VIOLATION))
                .id();

        assertThatThrownBy(() -> reviews.retract(opened, label, "ada")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> reviews.retract(label, label, "ada")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theSameVerdictTwiceIsStoredOnce() {
        UUID opened = open("episode-1");
        UUID first =
                reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION)).id();

        assertThat(refused(() -> reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION))))
                .isEqualTo(new LabelRefusal.AlreadyGiven(opened, first));
        assertThat(reviews.labels(opened)).hasSize(1);
    }

    @Test
    void whoIsUnsureTwiceIsHeardOnceAndMayStillComeToAVerdict() {
        UUID opened = open("episode-1");
        UUID first = reviews.addLabel(opened, label("ada", LabelVerdict.UNSURE)).id();

        assertThat(refused(() -> reviews.addLabel(opened, label("ada", LabelVerdict.UNSURE))))
                .isEqualTo(new LabelRefusal.AlreadyGiven(opened, first));
        reviews.addLabel(opened, label("ben", LabelVerdict.UNSURE));
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));

        assertThat(refused(() -> reviews.addLabel(opened, label("ada", LabelVerdict.UNSURE))))
                .isEqualTo(new LabelRefusal.AlreadyGiven(opened, first));
        assertThat(reviews.labels(opened)).hasSize(3);
    }

    @Test
    void ofAClosedCaseNobodySaysAnythingMore() {
        UUID closed = closed("episode-1");

        for (LabelVerdict verdict : LabelVerdict.values()) {
            assertThat(catchThrowableOfType(
                                    LeaseRefusedException.class, () -> reviews.addLabel(closed, label("ben", verdict)))
                            .refusal())
                    .isEqualTo(new LeaseRefusal.Closed(closed));
        }
        clock.forward(ReviewLedger.UNDO);
        assertThat(lessons()).extracting(label -> label.content().reviewer()).containsExactly("ada");
    }

    @Test
    void modelsLearnFromWhatHoldsAndCanNoLongerBeTakenBack() {
        UUID opened = open("episode-1");
        Label hasty = reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));
        reviews.retract(opened, hasty.id(), "ada");
        UUID lasting = reviews.addLabel(opened, label("ada", LabelVerdict.NO_VIOLATION))
                .id();

        assertThat(lessons()).isEmpty();
        clock.forward(ReviewLedger.UNDO);
        assertThat(lessons()).extracting(Label::id).containsExactly(lasting);
    }

    @Test
    void nothingOfWhatIsRestrictedIsHandedOn() {
        reviews.addLabel(
                open("minors", scored("title", Category.SEXUAL_MINORS, 0.6)), label("r", LabelVerdict.VIOLATION));
        NewLabel found = new NewLabel(
                "r",
                LabelVerdict.VIOLATION,
                Map.of(Category.SEXUAL_MINORS, true),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        NewLabel marked = new NewLabel(
                "r",
                LabelVerdict.VIOLATION,
                Map.of(),
                Optional.empty(),
                List.of(new LabelSpan("title", 0, 3, Category.SEXUAL_MINORS)),
                Optional.empty(),
                List.of());
        reviews.addLabel(open("episode-1"), found);
        reviews.addLabel(open("episode-2"), marked);
        UUID plain = reviews.addLabel(open("episode-3"), label("r", LabelVerdict.VIOLATION))
                .id();
        clock.forward(ReviewLedger.UNDO);

        assertThat(lessons()).extracting(Label::id).containsExactly(plain);
    }

    @Test
    void lessonsComeInStretchesThatNeitherOverlapNorSkip() {
        UUID opened = open("episode-1");
        for (int n = 0; n < 7; n++) {
            reviews.addLabel(opened, label("r" + n, LabelVerdict.UNSURE));
        }
        clock.forward(ReviewLedger.UNDO);
        List<Label> read = new ArrayList<>();
        List<Label> stretch = reviews.lessons(3, Optional.empty());
        while (!stretch.isEmpty()) {
            read.addAll(stretch);
            stretch = reviews.lessons(3, Optional.of(stretch.getLast().id()));
        }

        assertThat(read).hasSize(7).isEqualTo(lessons());
    }

    @Test
    void aCaseThatWantsTwoOpinionsIsOfferedAgainAndLooksAsBefore() {
        UUID opened = wantingTwo("episode-1");
        ReviewCase before = find(opened);
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));

        ReviewCase offered = leases.next(BEN, QUARTER).orElseThrow();

        assertThat(offered.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(find(opened))
                .usingRecursiveComparison()
                .ignoringFields("lease")
                .isEqualTo(before);
        assertThat(reviews.labels(opened)).noneMatch(offered::mayShow);
        assertThat(leases.next(reviewer("ada", false), QUARTER)).isEmpty();
    }

    @Test
    void twoOfOneMindCloseACase() {
        UUID opened = wantingTwo("episode-1");
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));
        reviews.addLabel(opened, label("ben", LabelVerdict.VIOLATION));

        assertThat(find(opened).status()).isEqualTo(CaseStatus.LABELLED);
        assertThat(reviews.labels(opened)).allMatch(find(opened)::mayShow);
    }

    @Test
    void ofTwoMindsALeadHasTheLastWord() {
        UUID opened = disputed("episode-1");
        assertThat(find(opened).status()).isEqualTo(CaseStatus.ADJUDICATION);
        assertThat(quality.disputed()).isOne();
        assertThat(leases.next(reviewer("cleo", false), QUARTER)).isEmpty();

        assertThat(leases.next(LEA, QUARTER)).map(ReviewCase::id).contains(opened);
        Label last = reviews.addLabel(opened, label("lea", LabelVerdict.NO_VIOLATION));

        assertThat(last.source()).isEqualTo(LabelSource.ADJUDICATION);
        assertThat(find(opened).status()).isEqualTo(CaseStatus.LABELLED);
        assertThat(quality.disputed()).isZero();
    }

    @Test
    void whoIsNoLeadHasNotTheLastWord() {
        UUID opened = disputed("episode-1");

        assertThat(catchThrowableOfType(
                                LeaseRefusedException.class,
                                () -> reviews.addLabel(opened, label("cleo", LabelVerdict.VIOLATION)))
                        .refusal())
                .isInstanceOf(LeaseRefusal.NotHeld.class);
        assertThat(leases.next(new Reviewer("ada", Set.of(), Set.of(), false, true), QUARTER))
                .as("a lead who is one of the two")
                .isEmpty();
    }

    @Test
    void theLastWordCanBeTakenBackTooAndOnlyByWhoSaidIt() {
        UUID opened = disputed("episode-1");
        leases.next(LEA, QUARTER);
        Label last = reviews.addLabel(opened, label("lea", LabelVerdict.NO_VIOLATION));

        reviews.retract(opened, last.id(), "lea");

        assertThat(find(opened).status()).isEqualTo(CaseStatus.ADJUDICATION);
        assertThat(find(opened).lease())
                .hasValueSatisfying(lease -> assertThat(lease.isHeldBy("lea")).isTrue());
    }

    @Test
    void aGoldenItemLooksLikeAnyOtherCaseAndMeetsEveryReviewerOnce() {
        UUID known = closed("episode-1");
        clock.forward(Duration.ofDays(40));
        UUID golden = quality.hide(known, HATE);

        ReviewCase met = leases.next(BEN, QUARTER).orElseThrow();
        assertThat(met.id()).isEqualTo(golden);
        assertThat(met)
                .usingRecursiveComparison()
                .ignoringFields("id", "status", "openedAt", "labelledAt", "lease", "priority")
                .isEqualTo(find(known));
        clock.forward(Duration.ofMinutes(3));
        reviews.addLabel(golden, label("ben", LabelVerdict.VIOLATION));

        assertThat(leases.next(BEN, QUARTER)).isEmpty();
        assertThat(leases.next(reviewer("ada", false), QUARTER))
                .as("who judged it when it was a case")
                .isEmpty();
        ReviewCase again = leases.next(reviewer("cleo", false), QUARTER).orElseThrow();
        assertThat(again.id()).isEqualTo(golden);
        assertThat(again.openedAt()).as("as if it had just come in").isAfter(met.openedAt());
    }

    @Test
    void aGoldenItemIsInTheQueueAndItsCountWhileSomebodyHasItAndItsCaseIsNowhere() {
        UUID known = closed("episode-1");
        UUID other = closed("episode-2");
        assertThat(listed(CaseStatus.LABELLED)).containsExactlyInAnyOrder(known, other);
        UUID golden = quality.hide(known, HATE);
        assertThat(listed(CaseStatus.OPEN)).isEmpty();
        assertThat(reviews.backlog()).isEqualTo(new Backlog(0, Optional.empty()));

        ReviewCase met = leases.next(BEN, QUARTER).orElseThrow();

        assertThat(listed(CaseStatus.OPEN)).containsExactly(golden);
        assertThat(reviews.backlog()).isEqualTo(new Backlog(1, Optional.of(met.openedAt())));
        assertThat(listed(CaseStatus.LABELLED)).containsExactly(other);
        reviews.addLabel(golden, label("ben", LabelVerdict.VIOLATION));
        assertThat(listed(CaseStatus.OPEN)).isEmpty();
        assertThat(reviews.backlog().open()).isZero();
    }

    @Test
    void nothingThatHappenedToAGoldenItemBeforeIsTold() {
        UUID golden = quality.hide(closed("episode-1"), HATE);
        leases.next(BEN, QUARTER);
        leases.skip(golden, "ben", "I know the singer.");
        clock.forward(QUARTER);
        leases.next(reviewer("cleo", false), QUARTER);
        reviews.addLabel(golden, label("cleo", LabelVerdict.UNSURE));
        clock.forward(QUARTER);

        ReviewCase met = leases.next(reviewer("dora", false), QUARTER).orElseThrow();

        assertThat(reviews.labels(golden)).noneMatch(met::mayShow);
        assertThat(leases.events(golden).stream().filter(event -> met.mayShow(event, "dora")))
                .extracting(LeaseEvent::reviewer)
                .containsExactly("dora");
    }

    @Test
    void whatIsSaidOfAGoldenItemIsScoredAndNeverLearntFrom() {
        UUID known = closed("episode-1");
        UUID golden = quality.hide(known, HATE);
        reviews.addLabel(golden, label("ben", LabelVerdict.NO_VIOLATION));
        reviews.addLabel(golden, judged("cleo", Map.of(Category.HATE, true)));
        reviews.addLabel(golden, judged("dora", Map.of(Category.HATE, false)));
        reviews.addLabel(golden, label("emil", LabelVerdict.UNSURE));
        UUID hasty = reviews.addLabel(golden, label("finn", LabelVerdict.NO_VIOLATION))
                .id();
        reviews.retract(golden, hasty, "finn");
        clock.forward(ReviewLedger.UNDO);

        assertThat(quality.scores())
                .containsExactly(
                        new GoldenScore("ben", 1, 0),
                        new GoldenScore("cleo", 1, 1),
                        new GoldenScore("dora", 1, 0),
                        new GoldenScore("emil", 1, 0));
        assertThat(lessons()).extracting(label -> label.content().reviewer()).containsExactly("ada");
        assertThat(reviews.backlog().open()).isZero();
        assertThat(reviews.ofScan(find(known).scanId())).contains(find(known));
    }

    @Test
    void howFarReviewersAgreeIsToldByWhatTheyThinkByThemselvesAlone() {
        Instant before = clock.instant();
        UUID golden = quality.hide(closed("episode-1"), HATE);
        reviews.addLabel(golden, label("ben", LabelVerdict.NO_VIOLATION));
        UUID taken = open("episode-2");
        reviews.retract(
                taken,
                reviews.addLabel(taken, label("cleo", LabelVerdict.VIOLATION)).id(),
                "cleo");
        UUID disputed = disputed("episode-3");
        leases.next(LEA, QUARTER);
        reviews.addLabel(disputed, label("lea", LabelVerdict.NO_VIOLATION));

        assertThat(reviews.judgements(before, 100))
                .extracting(Judgement::reviewer, Judgement::verdict)
                .containsExactlyInAnyOrder(
                        tuple("ada", LabelVerdict.VIOLATION),
                        tuple("ada", LabelVerdict.VIOLATION),
                        tuple("ben", LabelVerdict.NO_VIOLATION));
        assertThat(reviews.judgements(before, 100))
                .extracting(Judgement::caseId)
                .contains(disputed)
                .doesNotContain(golden, taken);
    }

    @Test
    void notEveryCaseIsFitToBeGolden() {
        UUID waiting = open("episode-1");
        UUID harmful = open("minors", scored("title", Category.SEXUAL_MINORS, 0.6));
        reviews.addLabel(harmful, label("rea", LabelVerdict.VIOLATION));
        UUID known = closed("episode-2");
        UUID golden = quality.hide(known, HATE);

        assertThat(unfit(waiting)).isEqualTo(GoldenRefusal.NOT_LABELLED);
        assertThat(unfit(harmful)).isEqualTo(GoldenRefusal.RESTRICTED);
        assertThat(unfit(known)).isEqualTo(GoldenRefusal.GOLDEN_ALREADY);
        assertThat(unfit(golden)).isEqualTo(GoldenRefusal.GOLDEN_ALREADY);
        assertThatThrownBy(() -> quality.hide(find(known).scanId(), HATE)).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update label_retraction set reviewer = 'ben'",
                "delete from label_retraction",
                "update golden_item set verdict = 'NO_VIOLATION'",
                "delete from golden_item"
            })
    void whatIsKeptOfThatIsNeverChanged(String change) {
        quality.hide(closed("episode-1"), HATE);
        UUID opened = open("episode-2");
        reviews.retract(
                opened,
                reviews.addLabel(opened, label("ada", LabelVerdict.UNSURE)).id(),
                "ada");

        assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("append-only");
    }

    private GoldenRefusal unfit(UUID caseId) {
        return catchThrowableOfType(GoldenRefusedException.class, () -> quality.hide(caseId, HATE))
                .refusal();
    }

    private static LabelRefusal refused(ThrowingCallable action) {
        return catchThrowableOfType(LabelRefusedException.class, action).refusal();
    }

    private List<Label> lessons() {
        return reviews.lessons(100, Optional.empty());
    }

    private List<UUID> listed(CaseStatus status) {
        return reviews.queue(status, 500, Optional.empty()).items().stream()
                .map(ReviewCase::id)
                .toList();
    }

    private ReviewCase find(UUID caseId) {
        return reviews.find(caseId).orElseThrow();
    }

    private UUID closed(String contentId) {
        UUID opened = open(contentId);
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));
        return opened;
    }

    private UUID disputed(String contentId) {
        UUID opened = wantingTwo(contentId);
        reviews.addLabel(opened, label("ada", LabelVerdict.VIOLATION));
        reviews.addLabel(opened, label("ben", LabelVerdict.NO_VIOLATION));
        return opened;
    }

    /** As if its id had been picked. */
    private UUID wantingTwo(String contentId) {
        UUID opened = open(contentId);
        sql.sql("update review_case set opinions_wanted = 2 where id = ?")
                .param(opened)
                .update();
        return opened;
    }

    private UUID open(String contentId) {
        return open(contentId, scored("title", Category.HATE, 0.7));
    }

    private UUID open(String contentId, PartResult result) {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan(contentId, ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(id, verdict(POLICY, result), POLICY, Duration.ZERO);
        return reviews.ofScan(id).orElseThrow().id();
    }

    private static Reviewer reviewer(String name, boolean lead) {
        return new Reviewer(name, Set.of(), Set.of(), false, lead);
    }

    private static NewLabel label(String reviewer, LabelVerdict verdict) {
        return new NewLabel(reviewer, verdict, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    private static NewLabel judged(String reviewer, Map<Category, Boolean> categories) {
        return new NewLabel(
                reviewer, LabelVerdict.VIOLATION, categories, Optional.empty(), List.of(), Optional.empty(), List.of());
    }
}
