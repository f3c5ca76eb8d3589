package io.gatehouse.store.scan;

import static io.gatehouse.store.Samples.digest;
import static io.gatehouse.store.Samples.item;
import static io.gatehouse.store.Samples.scan;
import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanLedgerTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final Verdict BENIGN = verdict(POLICY, scored("title", Category.HATE, 0.1));
    private static final Verdict DOUBTFUL = verdict(POLICY, scored("title", Category.HATE, 0.7));
    private static final Duration ELAPSED = Duration.ofNanos(7_000_123);

    @Test
    void whatWasAcceptedIsFoundAsItWasSent() {
        ContentItem sent = new ContentItem(
                "track-1",
                ContentType.TRACK,
                Optional.of("creator-9"),
                Set.of("DE", "US"),
                Optional.of("de"),
                List.of(
                        Part.text("title", "Grüße \uD83D\uDC4B"),
                        new Part(
                                "cover",
                                Modality.IMAGE,
                                new PartRole("cover_art"),
                                new PartContent.Unavailable(FailureReason.TOO_LARGE, "it has 90 MB"))));

        ScanRecord accepted =
                fresh(scan(Submission.of(sent), ScanMode.ASYNC, Optional.of("https://a.example"), none()));

        assertThat(accepted.id().version()).isEqualTo(7);
        assertThat(accepted.status()).isEqualTo(ScanStatus.PENDING);
        assertThat(scans.find(accepted.id())).contains(accepted);
        assertThat(scans.content(accepted.id())).contains(Submission.of(sent));
        assertThat(scans.content(accepted.id()).orElseThrow().item((part, url) -> null))
                .isEqualTo(sent);
    }

    @Test
    void mediaComesBackByteForByte() {
        UUID id = fresh(scan("episode-1", ScanMode.ASYNC)).id();

        assertThat(media(id))
                .isInstanceOfSatisfying(
                        PartPayload.Inline.class,
                        inline -> assertThat(inline.content())
                                .isInstanceOfSatisfying(
                                        PartContent.Media.class,
                                        media -> assertThat(media.bytes())
                                                .containsExactly(io.gatehouse.store.Samples.SOUND)));
    }

    @Test
    void anItemOfManyPartsKeepsTheirOrder() {
        Submission album = Submission.of(ContentItem.of(
                "album",
                Part.text("title", "One"),
                Part.media("cover", Modality.IMAGE, io.gatehouse.store.Samples.SOUND),
                Part.text("about", "Three"),
                Part.text("credits", "Four")));

        UUID id = fresh(scan(album, ScanMode.SYNC, Optional.empty(), none())).id();

        assertThat(scans.content(id).orElseThrow().parts())
                .extracting(SubmittedPart::id)
                .containsExactly("title", "cover", "about", "credits");
    }

    @Test
    void textThatPostgresCannotKeepAsTextIsKeptAllTheSame() {
        Submission odd = Submission.of(
                ContentItem.of("odd", Part.text("nul", "a\0b"), Part.text("half", "a\uD83Db"), Part.text("none", "")));

        UUID id = fresh(scan(odd, ScanMode.ASYNC, Optional.empty(), none())).id();

        assertThat(scans.content(id)).contains(odd);
    }

    @Test
    void theSameRequestUnderOneKeyIsKnownAndAnotherIsAConflict() {
        ScanRecord first = fresh(keyed("episode-1", "k", "body"));

        assertThat(scans.knows(new IdempotencyKey("k", digest("body")))).isTrue();
        assertThat(scans.knows(new IdempotencyKey("other", digest("body")))).isFalse();
        assertThat(scans.accept(keyed("episode-1", "k", "body"))).isEqualTo(new Acceptance.Known(first));
        assertThat(scans.accept(keyed("episode-2", "k", "other"))).isEqualTo(new Acceptance.Conflict(first));
        assertThat(count("scan")).isEqualTo(1);
    }

    @Test
    void ofManyEqualRequestsAtOnceExactlyOneIsFresh() throws Exception {
        int senders = 8;
        CyclicBarrier together = new CyclicBarrier(senders);
        Callable<Acceptance> send = () -> {
            together.await();
            return scans.accept(keyed("episode-1", "raced", "body"));
        };
        try (var threads = Executors.newFixedThreadPool(senders)) {
            List<Future<Acceptance>> answers = threads.invokeAll(
                    IntStream.range(0, senders).mapToObj(n -> send).toList());

            assertThat(answers.stream().map(Future::resultNow))
                    .hasSize(senders)
                    .filteredOn(Acceptance.Fresh.class::isInstance)
                    .hasSize(1);
            assertThat(answers.stream().map(answer -> id(answer.resultNow())).distinct())
                    .hasSize(1);
        }
        assertThat(count("scan")).isEqualTo(1);
        assertThat(count("scheduled_tasks")).isEqualTo(1);
    }

    @Test
    void aVerdictIsStoredWithTheScanAndItsJobIsWithdrawn() {
        UUID id = fresh(scan("episode-1", ScanMode.ASYNC)).id();
        scans.markRunning(id);
        assertThat(scans.find(id).orElseThrow().status()).isEqualTo(ScanStatus.RUNNING);

        ScanRecord completed = scans.complete(id, BENIGN, POLICY, ELAPSED);

        assertThat(completed.verdict()).contains(BENIGN);
        assertThat(completed.elapsed()).contains(ELAPSED);
        assertThat(scans.find(id)).contains(completed);
        assertThat(count("scheduled_tasks")).isZero();
    }

    @Test
    void theFirstCompletionCounts() {
        UUID id = fresh(scan("episode-1", ScanMode.SYNC)).id();
        ScanRecord first = scans.complete(id, BENIGN, POLICY, ELAPSED);

        assertThat(scans.complete(id, DOUBTFUL, POLICY, Duration.ofSeconds(1))).isEqualTo(first);
        scans.fail(id, "too late");
        scans.markRunning(id);
        scans.turnAsync(id);

        assertThat(scans.find(id)).contains(first);
        assertThat(reviews.ofScan(id)).isEmpty();
        assertThat(count("scheduled_tasks")).isZero();
    }

    @Test
    void mediaIsDroppedWithItsDecisionUnlessAReviewerNeedsIt() {
        UUID benign = fresh(scan("episode-1", ScanMode.SYNC)).id();
        UUID doubtful = fresh(scan("episode-2", ScanMode.SYNC)).id();

        scans.complete(benign, BENIGN, POLICY, ELAPSED);
        scans.complete(doubtful, DOUBTFUL, POLICY, ELAPSED);

        assertThat(media(benign)).isInstanceOf(PartPayload.Dropped.class);
        assertThat(media(doubtful)).isInstanceOf(PartPayload.Inline.class);
        assertThat(scans.content(benign).orElseThrow().parts().getFirst())
                .isEqualTo(SubmittedPart.of(Part.text("title", "A quiet evening")));
    }

    @Test
    void whatWasFetchedTakesTheUrlsPlace() {
        SubmittedPart remote = new SubmittedPart(
                "clip", Modality.VIDEO, PartRole.MAIN, new PartPayload.Remote("https://m.example/v", Optional.empty()));
        Submission submission =
                new Submission("v", ContentType.VIDEO, Optional.empty(), Set.of(), Optional.empty(), List.of(remote));
        UUID id = fresh(scan(submission, ScanMode.ASYNC, Optional.empty(), none()))
                .id();
        assertThat(scans.content(id)).contains(submission);

        scans.fetched(id, "clip", new PartContent.Media(new byte[] {9}, Optional.of("video/mp4")));

        ContentItem item = scans.content(id).orElseThrow().item((part, url) -> {
            throw new AssertionError("nothing is left to fetch");
        });
        assertThat(((PartContent.Media) item.parts().getFirst().content()).bytes())
                .containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße", "a\0b", ""})
    void textThatWasFetchedTakesTheUrlsPlaceAndStays(String text) {
        SubmittedPart remote = new SubmittedPart(
                "title", Modality.TEXT, PartRole.MAIN, new PartPayload.Remote("https://m.example/t", Optional.empty()));
        Submission submission =
                new Submission("t", ContentType.TRACK, Optional.empty(), Set.of(), Optional.empty(), List.of(remote));
        UUID id = fresh(scan(submission, ScanMode.ASYNC, Optional.empty(), none()))
                .id();

        scans.fetched(id, "title", new PartContent.Text(text));
        scans.complete(id, BENIGN, POLICY, ELAPSED);

        assertThat(scans.content(id).orElseThrow().parts())
                .containsExactly(new SubmittedPart(
                        "title", Modality.TEXT, PartRole.MAIN, new PartPayload.Inline(new PartContent.Text(text))));
    }

    @Test
    void aScanThatIsGivenUpSaysWhyAndTellsItsSender() {
        UUID id = fresh(scan(Submission.of(item("e")), ScanMode.ASYNC, Optional.of("https://a.example"), none()))
                .id();

        scans.fail(id, "given up");

        ScanRecord failed = scans.find(id).orElseThrow();
        assertThat(failed.status()).isEqualTo(ScanStatus.FAILED);
        assertThat(failed.failure()).contains("given up");
        assertThat(count("scheduled_tasks where task_name = 'callback' and task_instance = ?", id.toString()))
                .isEqualTo(1);
        assertThat(count("scheduled_tasks")).isEqualTo(1);
    }

    @Test
    void aSynchronousScanIsNoJobUntilItIsTurned() {
        UUID id = fresh(scan("episode-1", ScanMode.SYNC)).id();
        assertThat(count("scheduled_tasks")).isZero();

        scans.turnAsync(id);

        assertThat(count("scheduled_tasks where execution_time <= now()")).isEqualTo(1);
        assertThat(scans.find(id).orElseThrow().mode()).isEqualTo(ScanMode.ASYNC);
    }

    @Test
    void onlyAsynchronousScansThatAreNotDoneAreUnfinished() {
        fresh(scan("sync", ScanMode.SYNC));
        UUID turned = fresh(scan("turned", ScanMode.SYNC)).id();
        UUID running = fresh(scan("running", ScanMode.ASYNC)).id();
        UUID done = fresh(scan("done", ScanMode.ASYNC)).id();
        scans.turnAsync(turned);
        scans.markRunning(running);
        scans.complete(done, BENIGN, POLICY, ELAPSED);

        assertThat(scans.unfinished(10)).isEqualTo(2);
        assertThat(scans.unfinished(1)).isEqualTo(1);
    }

    @Test
    void charactersThatPostgresCannotKeepDoNotLoseAFailureOrASearch() {
        UUID id = fresh(scan("episode-1", ScanMode.ASYNC)).id();

        scans.fail(id, "the decoder said \0 and \uD83D");

        assertThat(scans.find(id).orElseThrow().failure()).contains("the decoder said \uFFFD and \uFFFD");
        assertThat(scans.byContentId("episode\0", 10)).isEmpty();
    }

    @Test
    void theScansOfAnItemComeNewestFirst() {
        UUID older = fresh(scan("episode-1", ScanMode.SYNC)).id();
        UUID newer = fresh(scan("episode-1", ScanMode.SYNC)).id();
        fresh(scan("episode-2", ScanMode.SYNC));
        ScanRecord completed = scans.complete(older, BENIGN, POLICY, ELAPSED);

        assertThat(scans.byContentId("episode-1", 10))
                .extracting(ScanRecord::id)
                .containsExactly(newer, older);
        assertThat(scans.byContentId("episode-1", 10)).last().isEqualTo(completed);
        assertThat(scans.byContentId("episode-1", 1)).extracting(ScanRecord::id).containsExactly(newer);
    }

    @Test
    void aScanThatDoesNotExistCannotBeCompleted() {
        UUID nobody = UUID.fromString("01930000-0000-7000-8000-000000000000");

        assertThat(scans.find(nobody)).isEmpty();
        assertThatThrownBy(() -> scans.complete(nobody, BENIGN, POLICY, ELAPSED))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(nobody.toString());
    }

    @Test
    void aCompletionThatFailsLeavesNothingBehind() {
        ThresholdPolicy other = ThresholdPolicy.reviewAt(0.9);
        UUID id = fresh(scan("episode-1", ScanMode.ASYNC)).id();

        // The verdict names a policy that was never recorded: the decision's foreign key refuses it.
        assertThatThrownBy(() -> scans.complete(id, DOUBTFUL, other, ELAPSED)).hasMessageContaining("policy");

        assertThat(scans.find(id).orElseThrow().status()).isEqualTo(ScanStatus.PENDING);
        assertThat(count("policy_version")).isZero();
        assertThat(count("bundle")).isZero();
        assertThat(count("scheduled_tasks")).isEqualTo(1);
    }

    private static Optional<IdempotencyKey> none() {
        return Optional.empty();
    }

    private NewScan keyed(String contentId, String key, String body) {
        return scan(
                Submission.of(item(contentId)),
                ScanMode.ASYNC,
                Optional.empty(),
                Optional.of(new IdempotencyKey(key, digest(body))));
    }

    private ScanRecord fresh(NewScan scan) {
        return ((Acceptance.Fresh) scans.accept(scan)).scan();
    }

    private static UUID id(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Fresh fresh -> fresh.scan().id();
            case Acceptance.Known known -> known.scan().id();
            case Acceptance.Conflict conflict -> conflict.scan().id();
        };
    }

    private PartPayload media(UUID id) {
        return scans.content(id).orElseThrow().parts().get(1).payload();
    }
}
