package io.gatehouse.store.review;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewLedgerTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final UUID NOBODY = UUID.fromString("01930000-0000-7000-8000-000000000000");

    @Test
    void aReviewDecisionOpensACaseAboutWhatFired() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7), scored("text", Category.SPAM, 0.2));

        assertThat(opened.categories()).containsExactly(Category.HATE);
        assertThat(opened.priority()).isEqualTo(46);
        assertThat(opened.restricted()).isFalse();
        assertThat(opened.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(reviews.find(opened.id())).contains(opened);
    }

    @Test
    void noOtherDecisionOpensACase() {
        ThresholdPolicy blocking = new ThresholdPolicy("0.5", Action.BLOCK);
        UUID id = accept("episode-1");
        scans.complete(id, verdict(blocking, scored("title", Category.HATE, 0.9)), blocking, Duration.ZERO);

        assertThat(reviews.ofScan(id)).isEmpty();
        assertThat(reviews.backlog()).isEqualTo(new Backlog(0, Optional.empty()));
    }

    @Test
    void theMostUrgentGoFirstAndThenTheOldest() {
        ReviewCase mild = open("mild", scored("title", Category.SPAM, 0.6));
        ReviewCase grave = open("grave", scored("title", Category.HATE, 0.99));
        ReviewCase graveToo = open("grave-too", scored("title", Category.HATE, 0.99));
        ReviewCase life = open("life", scored("title", Category.SELF_HARM_INTENT, 0.99));
        ReviewCase minors = open("minors", scored("title", Category.SEXUAL_MINORS, 0.6));

        assertThat(queue(500, Optional.empty()).items()).containsExactly(minors, life, grave, graveToo, mild);
        assertThat(minors.restricted()).isTrue();
        assertThat(minors.priority()).isEqualTo(100);
    }

    @Test
    void whatWaitsGetsMoreUrgentByAPointAnHour() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        clock.forward(Duration.ofHours(5));
        ReviewCase graver = open("episode-2", scored("title", Category.HATE, 0.76));

        assertThat(reviews.find(opened.id()).orElseThrow().priority()).isEqualTo(51);
        assertThat(graver.priority()).isEqualTo(55);
        assertThat(queue(500, Optional.empty()).items())
                .extracting(ReviewCase::contentId)
                .containsExactly("episode-2", "episode-1");
    }

    @Test
    void aCaseWithADeadlineGoesBeforeAllThatHasWaitedLong() {
        ReviewCase old = open("old", scored("title", Category.HATE, 0.99));
        clock.forward(Duration.ofDays(30));
        Instant deadline = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        ReviewCase ordered = open("ordered", Optional.of(deadline), scored("title", Category.EXTREMISM, 0.6));

        assertThat(ordered.deadline()).contains(deadline);
        assertThat(ordered.priority()).isEqualTo(100);
        assertThat(queue(500, Optional.empty()).items())
                .extracting(ReviewCase::id)
                .containsExactly(ordered.id(), old.id());
    }

    @Test
    void aDeadlineFarAwayDoesNotGoBeforeAThreat() {
        Instant nextYear = clock.instant().plus(Duration.ofDays(365)).truncatedTo(ChronoUnit.MICROS);
        ReviewCase patient = open("patient", Optional.of(nextYear), scored("title", Category.SPAM, 0.6));
        ReviewCase threat = open("threat", scored("title", Category.HATE_THREATENING, 0.9));
        Instant tonight = clock.instant().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.MICROS);
        ReviewCase tonights = open("tonight", Optional.of(tonight), scored("title", Category.SPAM, 0.6));

        assertThat(patient.priority()).isLessThan(threat.priority());
        assertThat(tonights.priority()).isEqualTo(92);
        assertThat(queue(500, Optional.empty()).items()).containsExactly(tonights, threat, patient);
    }

    @Test
    void certainExtremismIsForReviewersWhoAgreedToSeeIt() {
        assertThat(open("e", scored("title", Category.EXTREMISM, 0.9)).restricted())
                .isTrue();
        assertThat(open("f", scored("title", Category.EXTREMISM, 0.6)).restricted())
                .isFalse();
    }

    @Test
    void aFaintSignalOfTheAbuseOfMinorsRestrictsACaseAboutSomethingElse() {
        ReviewCase opened =
                open("e", scored("title", Category.HATE, 0.7), scored("text", Category.SEXUAL_MINORS, 0.01));

        assertThat(opened.categories()).containsExactly(Category.HATE);
        assertThat(opened.restricted()).isTrue();
        assertThat(opened.priority()).isEqualTo(100);
    }

    @Test
    void pagesNeitherOverlapNorSkip() {
        for (int n = 0; n < 7; n++) {
            open("episode-" + n, scored("title", Category.HATE, n % 2 == 0 ? 0.7 : 0.9));
        }
        List<ReviewCase> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            CasePage page = queue(3, cursor);
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(paged).hasSize(7).isEqualTo(queue(500, Optional.empty()).items());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MSwyLDM", "%%"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        assertThatThrownBy(() -> queue(3, Optional.of(cursor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void aPageHasOneToFiveHundredCases(int limit) {
        assertThatThrownBy(() -> queue(limit, Optional.empty())).hasMessageContaining("1 to 500");
    }

    @Test
    void aLabelComesBackAsItWasGiven() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        NewLabel given = new NewLabel(
                "r1",
                LabelVerdict.VIOLATION,
                Map.of(Category.HATE, true, Category.SPAM, false),
                Optional.of(4),
                List.of(new LabelSpan("title", 4, 19, Category.HATE)),
                Optional.of("Aimed at a group."),
                List.of("title"),
                new Handling(
                        Optional.of("console"),
                        Optional.of(Duration.ofMillis(41_500)),
                        Map.of("audio", Duration.ofSeconds(12))));

        Label stored = reviews.addLabel(opened.id(), given);

        assertThat(stored.content()).isEqualTo(given);
        assertThat(stored.scanId()).isEqualTo(opened.scanId());
        assertThat(reviews.labels(opened.id())).containsExactly(stored);
    }

    @Test
    void timesAndBoxesComeBackToo() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        List<LabelSpan> marked = List.of(
                new LabelSpan("title", 4, 19, Category.HATE),
                new LabelSpan("audio", new LabelPlace.Time(61_500, 63_000), Category.HATE),
                new LabelSpan("cover", new LabelPlace.Box(0.1, 0.2, 0.9, 1.0 / 3), Category.WEAPONS));
        NewLabel given = new NewLabel(
                "r1", LabelVerdict.VIOLATION, Map.of(), Optional.empty(), marked, Optional.empty(), List.of());

        reviews.addLabel(opened.id(), given);

        assertThat(reviews.labels(opened.id())).extracting(Label::content).containsExactly(given);
    }

    @Test
    void spansFromBeforeThereWereTimesAndBoxesAreReadAndOnesWithoutAPlaceAreRefused() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        String insert = """
                insert into label (id, case_id, scan_id, reviewer, verdict, categories, spans, seen, created_at)
                values (gen_random_uuid(), ?, ?, 'r1', 'UNSURE', '[]', cast(? as jsonb), '{}', now())""";
        sql.sql(insert)
                .params(
                        opened.id(),
                        opened.scanId(),
                        "[{\"partId\": \"title\", \"begin\": 4, \"end\": 19, \"category\": \"hate\"}]")
                .update();

        assertThat(reviews.labels(opened.id()).getFirst().content().spans())
                .containsExactly(new LabelSpan("title", 4, 19, Category.HATE));
        assertThatThrownBy(() -> sql.sql(insert)
                        .params(
                                opened.id(),
                                opened.scanId(),
                                "[{\"partId\": \"title\", \"begin\": 4, \"category\": \"hate\"}]")
                        .update())
                .hasMessageContaining("label_places");
    }

    @Test
    void whatWasSaidSinceThenComesBackTheLatestFirst() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        reviews.addLabel(opened.id(), label(LabelVerdict.UNSURE));
        clock.forward(Duration.ofDays(2));
        Instant since = clock.instant();
        reviews.addLabel(opened.id(), label("r3", LabelVerdict.UNSURE));
        clock.forward(Duration.ofMinutes(1));
        NewLabel last = new NewLabel(
                "r2",
                LabelVerdict.VIOLATION,
                Map.of(Category.HATE, true, Category.SPAM, false),
                Optional.of(4),
                List.of(),
                Optional.empty(),
                List.of());
        reviews.addLabel(opened.id(), last);

        assertThat(reviews.judgements(since, 10))
                .containsExactly(
                        new Judgement(opened.id(), "r2", LabelVerdict.VIOLATION, last.categories(), Optional.of(4)),
                        new Judgement(opened.id(), "r3", LabelVerdict.UNSURE, Map.of(), Optional.empty()));
        assertThat(reviews.judgements(since, 1)).extracting(Judgement::reviewer).containsExactly("r2");
    }

    @Test
    void theFirstDefiniteVerdictClosesTheCaseAndUnsureDoesNot() {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        assertThat(reviews.backlog()).isEqualTo(new Backlog(1, Optional.of(opened.openedAt())));

        reviews.addLabel(opened.id(), label(LabelVerdict.UNSURE));
        assertThat(reviews.find(opened.id())).contains(opened);

        Label definite = reviews.addLabel(opened.id(), label(LabelVerdict.NO_VIOLATION));

        ReviewCase closed = reviews.find(opened.id()).orElseThrow();
        assertThat(closed.status()).isEqualTo(CaseStatus.LABELLED);
        assertThat(closed.labelledAt()).contains(definite.createdAt());
        assertThat(reviews.labels(opened.id())).hasSize(2);
        assertThat(queue(500, Optional.empty()).items()).isEmpty();
        assertThat(reviews.backlog().open()).isZero();
    }

    @Test
    void aCaseThatDoesNotExistCannotBeLabelled() {
        assertThat(reviews.find(NOBODY)).isEmpty();
        assertThatThrownBy(() -> reviews.addLabel(NOBODY, label(LabelVerdict.UNSURE)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update label set verdict = 'UNSURE'",
                "delete from label",
                "update decision set action = 'ALLOW'",
                "delete from decision",
                "update policy_version set source = ''",
                "delete from policy_version",
                "update content_view set viewer = 'x'",
                "delete from content_view"
            })
    void whatWasSaidAndDecidedIsNeverChanged(String change) {
        ReviewCase opened = open("episode-1", scored("title", Category.HATE, 0.7));
        reviews.addLabel(opened.id(), label(LabelVerdict.VIOLATION));
        views.record(opened.scanId(), Optional.empty(), "ada");

        assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("append-only");
    }

    private CasePage queue(int limit, Optional<String> cursor) {
        return reviews.queue(CaseStatus.OPEN, limit, cursor);
    }

    private ReviewCase open(String contentId, PartResult... results) {
        UUID id = accept(contentId);
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
        return reviews.ofScan(id).orElseThrow();
    }

    private ReviewCase open(String contentId, Optional<Instant> reviewBy, PartResult... results) {
        NewScan plain = Samples.scan(contentId, ScanMode.SYNC);
        NewScan ordered = new NewScan(
                plain.submission(),
                plain.mode(),
                plain.priority(),
                plain.policy(),
                plain.deadline(),
                plain.callbackUrl(),
                new Stakes(Optional.empty(), reviewBy),
                plain.idempotencyKey());
        UUID id = ((Acceptance.Fresh) scans.accept(ordered)).scan().id();
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
        return reviews.ofScan(id).orElseThrow();
    }

    private UUID accept(String contentId) {
        return ((Acceptance.Fresh) scans.accept(Samples.scan(contentId, ScanMode.SYNC)))
                .scan()
                .id();
    }

    private static NewLabel label(LabelVerdict verdict) {
        return label("r1", verdict);
    }

    private static NewLabel label(String reviewer, LabelVerdict verdict) {
        return new NewLabel(reviewer, verdict, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }
}
