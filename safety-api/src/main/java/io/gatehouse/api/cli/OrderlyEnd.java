package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.run.ItemScorer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets what computes come to its end before the process does: the libraries of a process that ends are taken apart, and
 * native code that still computes in them crashes. Closed last, when models are.
 */
final class OrderlyEnd implements AutoCloseable {

    /** Longer than a batch of texts takes, shorter than what starts services waits before it kills them. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Duration patience;
    private final Thread hook;
    private volatile boolean asked;

    OrderlyEnd(Duration patience) {
        this.patience = patience;
        this.hook = new Thread(this::ask, "orderly-end");
    }

    /** From now on, who ends the process waits, for a while, until this is closed. */
    static OrderlyEnd open() {
        OrderlyEnd end = new OrderlyEnd(PATIENCE);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    /** Asks what computes to end, and waits for it. */
    void ask() {
        asked = true;
        try {
            over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * To be asked between two batches.
     *
     * @throws CliException if the process is to end
     */
    void check() {
        if (asked) {
            throw new CliException(
                    "stopped; the same command goes on from what was kept, if it had come to keep anything");
        }
    }

    /** Scores no further batch when the process is to end, and drops the one that runs: its decoders may be gone. */
    ItemScorer guarding(ItemScorer scorer) {
        return new Guarded(scorer);
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook has just heard of it.
        }
    }

    private final class Guarded implements ItemScorer {

        private final ItemScorer scorer;

        Guarded(ItemScorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public Set<Modality> modalities() {
            return scorer.modalities();
        }

        @Override
        public List<BundleRef> bundles() {
            return scorer.bundles();
        }

        @Override
        public int atOnce() {
            return scorer.atOnce();
        }

        @Override
        public List<Verdict> scan(List<DatasetItem> items) {
            check();
            List<Verdict> verdicts = scorer.scan(items);
            check();
            return verdicts;
        }

        @Override
        public void close() {
            scorer.close();
        }
    }
}
