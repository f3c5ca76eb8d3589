package io.gatehouse.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.Menaces;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.media.DecodeException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenTextTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BundleRef TEXTS = Judges.TEXTS;
    private static final BundleRef LETTERS = new BundleRef("letters", "1.0.0", "sha256:" + "1".repeat(64));

    /** What the reader says of a picture, by the level of its first pixel. */
    @FunctionalInterface
    private interface Reading {
        ReadPage of(int level) throws DecodeException;
    }

    private final List<String> judged = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private Optional<AbstentionReason> abstention = Optional.empty();
    private Optional<RuntimeException> fault = Optional.empty();
    private WrittenText written;

    @AfterEach
    void close() {
        written.close();
    }

    @Test
    void whatIsWrittenIsJudgedAndItsWordsAreBoxed() {
        PictureText.Written found = read(_ -> page("be kind", "or harsh"), 1);

        assertThat(found.gaps()).isEmpty();
        assertThat(found.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.category()).isEqualTo(Category.HARASSMENT);
            assertThat(signal.bundle()).isEqualTo(TEXTS);
            assertThat(signal.score()).isEqualTo(0.9);
            assertThat(signal.evidence())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Evidence.Ocr.class, ocr -> assertThat(ocr.text()).isEqualTo("harsh"));
        });
    }

    @Test
    void wordsThatWouldMenaceBesideAWeaponAreToldWithTheirBoxes() {
        PictureText.Written found = read(_ -> page("well", "you are next"), 1);

        assertThat(found.menaces()).extracting(Evidence.Ocr::text).containsExactly("you are next");
        assertThat(found.signals()).extracting(Signal::score).containsExactly(0.1);
    }

    @Test
    void aPictureInWhichNothingIsWrittenHasNoSignalAndNoGap() {
        abstention = Optional.of(AbstentionReason.EMPTY_TEXT);

        assertThat(read(_ -> page(), 1)).isEqualTo(new PictureText.Written(List.of(), List.of()));
    }

    @Test
    void aNumberAloneIsNoGap() {
        abstention = Optional.of(AbstentionReason.TOO_LITTLE_TEXT);

        assertThat(read(_ -> page("4711"), 1).gaps()).isEmpty();
    }

    @Test
    void aLanguageThatNobodyLearntIsAGap() {
        abstention = Optional.of(AbstentionReason.LANGUAGE_UNSUPPORTED);

        assertThat(read(_ -> page("Guten Morgen"), 1).gaps()).containsExactly(gap("language_unsupported"));
    }

    @Test
    void aPictureThatCouldNotBeReadIsAGapAndNotAPictureWithoutText() {
        abstention = Optional.of(AbstentionReason.EMPTY_TEXT);

        assertThat(read(
                                _ -> {
                                    throw new DecodeException(FailureReason.UNDECODABLE, "It made its reader fail.");
                                },
                                1)
                        .gaps())
                .containsExactly(gap("undecodable"));
    }

    @Test
    void aReaderThatHadNoTimeForAllIsAGapBesideWhatItRead() {
        PictureText.Written found = read(_ -> new ReadPage(page("harsh").lines(), false), 1);

        assertThat(found.gaps()).containsExactly(gap("timeout"));
        assertThat(found.signals()).hasSize(1);
    }

    @Test
    void whatWasReadBeforeAFailureStillCounts() {
        PictureText.Written found = read(
                level -> {
                    if (level == 90) {
                        throw new DecodeException(FailureReason.UNDECODABLE, "It made its reader fail.");
                    }
                    return page("harsh");
                },
                1,
                90,
                180);

        assertThat(found.signals()).hasSize(1);
        assertThat(found.gaps()).containsExactly(gap("undecodable"));
    }

    @Test
    void aJudgeThatFailsIsAGap() {
        fault = Optional.of(new IllegalStateException("out of order"));

        assertThat(read(_ -> page("harsh"), 1).gaps()).containsExactly(gap("classifier_unavailable"));
    }

    @Test
    void aReaderThatBreaksIsAGap() {
        assertThat(read(
                                _ -> {
                                    throw new IllegalStateException("out of order");
                                },
                                1)
                        .gaps())
                .containsExactly(gap("classifier_unavailable"));
    }

    @Test
    void framesThatSayTheSameAreJudgedOnceAndTheWorstSpeaks() {
        PictureText.Written found = read(level -> page(level == 90 ? "harsh" : "mild"), 1, 90, 180);

        assertThat(judged).containsExactly("mild", "harsh");
        assertThat(found.signals()).extracting(Signal::score).containsExactly(0.9);
    }

    @Test
    void framesThatLookTheSameAreReadOnce() {
        List<Integer> seen = new ArrayList<>();

        read(
                level -> {
                    seen.add(level);
                    return page("mild");
                },
                10,
                12,
                200,
                11);

        assertThat(seen).containsExactly(10, 200);
    }

    @Test
    void aReaderThatComesToNoEndIsAGapBeforeTheDeadline() throws Exception {
        open(_ -> {
            awaitForever();
            return page();
        });

        CompletableFuture<PictureText.Written> late =
                written.read(List.of(picture(1)), Deadline.in(Duration.ofMillis(300), CLOCK));

        assertThat(late.get(60, TimeUnit.SECONDS).gaps()).containsExactly(gap("timeout"));
    }

    @Test
    void whatTheQueueCannotTakeIsAGapAtOnce() {
        open(_ -> {
            awaitForever();
            return page();
        });
        List<CompletableFuture<PictureText.Written>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(written.read(List.of(picture(i)), ample()));
        }

        assertThat(all.getLast())
                .isCompletedWithValue(new PictureText.Written(List.of(), List.of(gap("classifier_unavailable"))));
    }

    @Test
    void noPicturesNeedNoReader() {
        open(_ -> {
            throw new AssertionError("nobody asked");
        });

        assertThat(written.read(List.of(), ample()))
                .isCompletedWithValue(new PictureText.Written(List.of(), List.of()));
    }

    @Test
    void theRecordNamesTheModelTheLettersAndTheMenaces() {
        open(_ -> page());

        assertThat(written.bundles()).containsExactly(TEXTS, LETTERS, Menaces.REF);
        assertThat(written.categories())
                .containsExactlyInAnyOrder(Category.HARASSMENT, Category.HARASSMENT_THREATENING);
    }

    private PictureText.Written read(Reading reading, int... levels) {
        open(reading);
        return written.read(
                        Arrays.stream(levels).mapToObj(WrittenTextTest::picture).toList(), ample())
                .join();
    }

    private void open(Reading reading) {
        written = new WrittenText(
                reader(reading), judge(), new BatchingSettings(1, Duration.ZERO, 4, 1), CLOCK, BatchingListener.NONE);
    }

    private static TextReader reader(Reading reading) {
        return new TextReader() {
            @Override
            public BundleRef letters() {
                return LETTERS;
            }

            @Override
            public ReadPage read(Picture picture, Deadline deadline) throws DecodeException {
                return reading.of(picture.rgb()[0] & 0xff);
            }

            @Override
            public void close() {}
        };
    }

    /** Finds the word "harsh", and judges whatever holds it by it. */
    private TextJudge judge() {
        return Judges.judging(_ -> abstention, text -> {
            judged.add(text);
            return fault.<CompletableFuture<List<Signal>>>map(CompletableFuture::failedFuture)
                    .orElseGet(() -> CompletableFuture.completedFuture(List.of(signal(text))));
        });
    }

    private static Signal signal(String text) {
        int at = text.indexOf("harsh");
        return at < 0
                ? new Signal(Category.HARASSMENT, 0.1, TEXTS, List.of())
                : new Signal(Category.HARASSMENT, 0.9, TEXTS, List.of(new Evidence.Span(at, at + 5, 0.9)));
    }

    private void awaitForever() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ReadPage page(String... lines) {
        return new ReadPage(Arrays.stream(lines).map(WrittenTextTest::line).toList(), true);
    }

    private static List<ReadWord> line(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> new ReadWord(word, 0.9, 0.1, 0.1, 0.2, 0.1))
                .toList();
    }

    private static Picture picture(int level) {
        byte[] rgb = new byte[20 * 20 * 3];
        Arrays.fill(rgb, (byte) level);
        return new Picture(20, 20, rgb);
    }

    private static Gap gap(String reason) {
        return new Gap("text", reason);
    }

    private static Deadline ample() {
        return Deadline.in(Duration.ofSeconds(60), CLOCK);
    }
}
