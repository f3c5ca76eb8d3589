package io.gatehouse.models.ocr;

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
import io.gatehouse.models.batching.BlockingPool;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.judging.Menaces;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.media.DecodeException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pictures and has their text judged; the boxes of the words are the evidence.
 *
 * <p>A picture in which nothing is written has no signals and no gaps. One that could not be read in time, or whose
 * reader failed, has a gap: what was not looked at is never allowed.
 */
public final class WrittenText implements PictureText, AutoCloseable {

    /** The aspect of a picture that is missing where it was not read. */
    public static final String ASPECT = "text";

    private static final Logger LOG = LoggerFactory.getLogger(WrittenText.class);

    /** Of the time that is left, so much is kept for judging what was read; */
    private static final int FOR_JUDGING = 5;

    /** and so much for whoever waits for it. */
    private static final int FOR_THE_CALLER = 20;

    /** What was read of the pictures of one file. */
    private record Read(List<ReadPage> pages, Set<Gap> gaps) {}

    private final TextReader reader;
    private final TextJudge judge;
    private final BlockingPool readers;
    private final Clock clock;

    /**
     * Starts the threads that wait for the reader.
     *
     * @param reader stays the caller's to close, as does {@code judge}
     * @param settings {@code capacity} bounds the files that wait to be read
     */
    public WrittenText(
            TextReader reader, TextJudge judge, BatchingSettings settings, Clock clock, BatchingListener listener) {
        this.reader = reader;
        this.judge = judge;
        this.clock = clock;
        this.readers = new BlockingPool("picture-reading", settings, listener);
    }

    @Override
    public Set<Category> categories() {
        return Stream.concat(judge.categories().stream(), Stream.of(Category.HARASSMENT_THREATENING))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<BundleRef> bundles() {
        return Stream.concat(judge.bundles().stream(), Stream.of(reader.letters(), Menaces.REF))
                .toList();
    }

    @Override
    public CompletableFuture<Written> read(List<Picture> pictures, Deadline deadline) {
        if (pictures.isEmpty()) {
            return CompletableFuture.completedFuture(new Written(List.of(), List.of()));
        }
        Duration left = deadline.remaining(clock);
        Deadline reading = new Deadline(deadline.at().minus(left.dividedBy(FOR_JUDGING)));
        CompletableFuture<Read> read = new CompletableFuture<>();
        if (!readers.offer(read, () -> readInto(read, pictures, reading))) {
            return CompletableFuture.completedFuture(missing(FailureReason.CLASSIFIER_UNAVAILABLE));
        }
        return read.thenCompose(found -> judged(found, deadline))
                .completeOnTimeout(
                        missing(FailureReason.TIMEOUT),
                        left.minus(left.dividedBy(FOR_THE_CALLER)).toNanos(),
                        TimeUnit.NANOSECONDS)
                .exceptionally(WrittenText::missing);
    }

    private void readInto(CompletableFuture<Read> read, List<Picture> pictures, Deadline deadline) {
        try {
            read.complete(readAll(DistinctPictures.of(pictures), deadline));
        } catch (RuntimeException e) {
            read.completeExceptionally(e);
        }
    }

    private Read readAll(List<Picture> pictures, Deadline deadline) {
        Read read = new Read(new ArrayList<>(), new LinkedHashSet<>());
        for (Picture picture : pictures) {
            try {
                ReadPage page = reader.read(picture, deadline);
                read.pages().add(page);
                if (!page.whole()) {
                    read.gaps().add(gap(FailureReason.TIMEOUT.wireName()));
                }
            } catch (DecodeException e) {
                read.gaps().add(gap(e.reason().wireName()));
            }
        }
        return read;
    }

    /** Frames often say the same; each text is judged once. */
    private CompletableFuture<Written> judged(Read read, Deadline deadline) {
        Map<String, ReadPage> pages = new LinkedHashMap<>();
        read.pages().forEach(page -> pages.putIfAbsent(page.text(), page));
        Set<Gap> gaps = new LinkedHashSet<>(read.gaps());
        List<CompletableFuture<List<Signal>>> scores = new ArrayList<>();
        pages.forEach((text, page) -> {
            Optional<AbstentionReason> abstention = judge.abstention(text);
            abstention.filter(TextJudge::isMissingEvidence).ifPresent(reason -> gaps.add(gap(reason.wireName())));
            if (abstention.isEmpty()) {
                scores.add(judge.score(text, deadline).thenApply(signals -> onPicture(signals, page)));
            }
        });
        return CompletableFuture.allOf(scores.toArray(CompletableFuture[]::new))
                .thenApply(_ -> new Written(
                        worst(scores.stream().map(CompletableFuture::join).flatMap(Collection::stream)),
                        menaces(pages.values()),
                        List.copyOf(gaps)));
    }

    private static List<Evidence.Ocr> menaces(Collection<ReadPage> pages) {
        return pages.stream()
                .flatMap(page -> Menaces.in(page.text()).stream().flatMap(span -> page.under(span).stream()))
                .toList();
    }

    private static List<Signal> worst(Stream<Signal> signals) {
        Map<Category, Signal> worst = new LinkedHashMap<>();
        signals.forEach(signal ->
                worst.merge(signal.category(), signal, (one, other) -> one.score() >= other.score() ? one : other));
        return List.copyOf(worst.values());
    }

    private static List<Signal> onPicture(List<Signal> signals, ReadPage page) {
        return signals.stream()
                .map(signal -> new Signal(
                        signal.category(), signal.score(), signal.bundle(), onPicture(page, signal.evidence())))
                .toList();
    }

    private static List<Evidence> onPicture(ReadPage page, List<Evidence> spans) {
        return spans.stream()
                .<Evidence>mapMulti((evidence, boxes) -> {
                    if (evidence instanceof Evidence.Span span) {
                        page.under(span).forEach(boxes);
                    }
                })
                .toList();
    }

    private static Written missing(Throwable fault) {
        FailureReason reason = TextJudge.reason(fault);
        if (reason != FailureReason.TIMEOUT) {
            LOG.warn("What is written in a picture could not be judged", fault);
        }
        return missing(reason);
    }

    private static Written missing(FailureReason reason) {
        return new Written(List.of(), List.of(gap(reason.wireName())));
    }

    private static Gap gap(String reason) {
        return new Gap(ASPECT, reason);
    }

    @Override
    public void close() {
        readers.close();
    }
}
