package io.gatehouse.models.speech.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Fills a pool with clips: as many as training begins with at once, and then some more at times beside it. */
final class ClipFactory implements AutoCloseable {

    /** Synthesisers are processes of their own: two of them keep two cores busy. */
    private static final int AT_ONCE = 2;

    /** Between files of clips, once training runs: the trainer has the use of the cores. */
    private static final int PAUSE_SECONDS = 40;

    private final ClipMaker maker;
    private final ClipFiles files;
    private final ClipPool pool;
    private final AtomicInteger next = new AtomicInteger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE);

    ClipFactory(ClipMaker maker, ClipFiles files, ClipPool pool) {
        this.maker = maker;
        this.files = files;
        this.pool = pool;
    }

    /**
     * Returns when so many files of clips are in the pool, with all that were made before.
     *
     * @param news hears how many files there are
     */
    void fill(int wanted, IntConsumer news) throws IOException {
        int count = wanted;
        while (files.has(count)) {
            count++;
        }
        List<Future<?>> all = new ArrayList<>();
        IntStream.range(0, count).forEach(_ -> all.add(threads.submit(this::makeOne)));
        for (int i = 0; i < count; i++) {
            await(all.get(i));
            news.accept(i + 1);
        }
    }

    /** Adds more, until there are so many files. */
    void goOn(int most) {
        var unused = threads.scheduleWithFixedDelay(
                () -> {
                    if (next.get() < most) {
                        makeOne();
                    }
                },
                PAUSE_SECONDS,
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    }

    private void makeOne() {
        int number = next.getAndIncrement();
        try {
            pool.add(files.has(number) ? files.read(number) : made(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Clip> made(int number) throws IOException {
        List<Clip> clips = new ArrayList<>(files.inFile());
        for (int i = 0; i < files.inFile(); i++) {
            clips.add(maker.make((long) files.inFile() * number + i));
        }
        files.write(number, clips);
        return clips;
    }

    private static void await(Future<?> one) throws IOException {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the making of clips was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("clips cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
