package io.gatehouse.api.cli;

import io.gatehouse.eval.run.EvaluationRun;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Says how far a run is and how long it will still take: a bar on a terminal, lines elsewhere. */
interface RunProgress extends EvaluationRun.Progress, AutoCloseable {

    @Override
    void close();

    static RunProgress open(PrintWriter out, Clock clock) {
        return Terminal.isInteractive() ? new Bar() : new Lines(out, clock);
    }

    /** The library keeps the time. */
    final class Bar implements RunProgress {

        private final ProgressBar bar =
                new ProgressBarBuilder().setTaskName("Scoring").setInitialMax(1).build();

        @Override
        public void at(int done, int total) {
            bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** One for each tenth. */
    final class Lines implements RunProgress {

        private static final int PARTS = 10;

        private final PrintWriter out;
        private final Clock clock;
        private final Instant start;
        private int first = -1;
        private int part = -1;

        Lines(PrintWriter out, Clock clock) {
            this.out = out;
            this.clock = clock;
            this.start = clock.instant();
        }

        @Override
        public void at(int done, int total) {
            first = first < 0 ? done : first;
            int now = (int) ((long) PARTS * done / total);
            if (now > part) {
                part = now;
                out.println("Scored " + done + " of " + total + " items" + remaining(done, total));
                out.flush();
            }
        }

        private String remaining(int done, int total) {
            if (done == first || done == total) {
                return "";
            }
            Duration each = Duration.between(start, clock.instant()).dividedBy(done - first);
            return ", about " + each.multipliedBy(total - done).toSeconds() + " s to go";
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
