package io.gatehouse.models.ocr;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.Patience;
import io.gatehouse.models.media.WorkerPool;
import io.gatehouse.models.media.worker.Reply;
import io.gatehouse.models.media.worker.Request;
import io.gatehouse.models.ocr.worker.EnglishLetters;
import io.gatehouse.models.ocr.worker.ReadingWorker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Reads in a pool of worker processes: a picture that makes Tesseract fail costs one of them and not the service. */
public final class WorkerReader implements TextReader {

    /** Two workers, three seconds for one picture; the limits on media and their length say nothing here. */
    public static final DecoderSettings USUAL = new DecoderSettings(
            2, 256, 4_096, Duration.ofSeconds(3), Duration.ofSeconds(30), 1 << 24, 1 << 22, Duration.ofSeconds(3));

    /** Larger pictures are made smaller first. */
    static final int MOST_PIXELS = 1 << 22;

    /** Tesseract counts pixels in 16 bits, also of a picture that it was given three times as large. */
    static final int LONGEST_SIDE = 8_192;

    /** In less time than this nothing is read. */
    private static final Duration LEAST_TIME = Duration.ofMillis(50);

    /** A worker looks at the time between words, and not while it lays out the page. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DecoderSettings settings;
    private final Clock clock;
    private final WorkerPool pool;

    private WorkerReader(DecoderSettings settings, Clock clock, WorkerPool pool) {
        this.settings = settings;
        this.clock = clock;
        this.pool = pool;
    }

    /**
     * Starts the workers and waits until each of them is ready.
     *
     * @param settings {@code maxTime} bounds the time for one picture
     * @throws IllegalStateException if they do not start; the message holds what they said of it
     */
    public static WorkerReader open(DecoderSettings settings, Clock clock, DecoderListener listener) {
        return new WorkerReader(settings, clock, WorkerPool.open(settings, listener, ReadingWorker.class));
    }

    @Override
    public BundleRef letters() {
        return EnglishLetters.REF;
    }

    @Override
    public ReadPage read(Picture picture, Deadline deadline) throws DecodeException {
        Duration left = deadline.remaining(clock);
        if (left.compareTo(LEAST_TIME) < 0) {
            throw new DecodeException(FailureReason.TIMEOUT, "No time was left to read the picture.");
        }
        Duration limit = left.compareTo(settings.maxTime()) < 0 ? left : settings.maxTime();
        Picture sent = fitted(picture);
        AtomicReference<Reply.Text> answer = new AtomicReference<>();
        Reply last = pool.exchange(
                time -> request(sent, time),
                sent.rgb(),
                new Patience(limit, GRACE),
                reply -> answer.set((Reply.Text) reply));
        if (last instanceof Reply.Fault fault) {
            throw new DecodeException(fault.reason(), fault.message());
        }
        return Optional.ofNullable(answer.get())
                .map(text -> page(text, sent))
                .orElseThrow(() -> new IllegalStateException("a worker ended its answer without a text"));
    }

    private static Request request(Picture picture, Duration time) {
        int millis = (int) Math.max(1, time.toMillis());
        return new Request(
                new Request.Read(picture.width(), picture.height(), millis),
                MOST_PIXELS,
                time.toMillis(),
                picture.rgb().length);
    }

    static Picture fitted(Picture picture) {
        double pixels = (double) picture.width() * picture.height();
        double scale = Math.min(
                Math.sqrt(MOST_PIXELS / pixels), (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        return scale >= 1 ? picture : picture.resize(scaled(picture.width(), scale), scaled(picture.height(), scale));
    }

    private static int scaled(int side, double scale) {
        return (int) Math.max(1, Math.floor(side * scale));
    }

    private static ReadPage page(Reply.Text text, Picture picture) {
        List<List<ReadWord>> lines = List.copyOf(text.words().stream()
                .filter(word -> !word.text().isBlank())
                .collect(Collectors.groupingBy(
                        Reply.Word::line,
                        TreeMap::new,
                        Collectors.mapping(word -> word(word, picture), Collectors.toList())))
                .values());
        return new ReadPage(lines, text.whole());
    }

    /** What a worker says of places is no more trusted than the rest. */
    private static ReadWord word(Reply.Word word, Picture picture) {
        double x = Math.min(1, (double) word.x() / picture.width());
        double y = Math.min(1, (double) word.y() / picture.height());
        return new ReadWord(
                word.text(),
                word.confidence(),
                x,
                y,
                Math.min(1 - x, (double) word.width() / picture.width()),
                Math.min(1 - y, (double) word.height() / picture.height()));
    }

    /** Kills every worker, also those at work, whose callers hear of it. */
    @Override
    public void close() {
        pool.close();
    }
}
