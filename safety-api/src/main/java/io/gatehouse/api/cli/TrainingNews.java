package io.gatehouse.api.cli;

import io.gatehouse.models.training.TrainingProgress;
import java.time.LocalTime;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows whoever waits how far training is: a bar on a terminal; a file keeps lines, not a bar that moves.
 *
 * @param end asks training to stop where the process is to end
 */
record TrainingNews(ProgressBar bar, boolean isTerminal, OrderlyEnd end) implements TrainingProgress, AutoCloseable {

    private static final int STEPS = 1000;

    static TrainingNews of(String what, OrderlyEnd end) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Training " + what)
                .setInitialMax(STEPS)
                .build();
        return new TrainingNews(
                bar, System.console() != null && System.console().isTerminal(), end);
    }

    @Override
    public void goOn() {
        end.check();
    }

    @Override
    public void at(double done, String what) {
        goOn();
        if (isTerminal) {
            bar.stepTo(Math.round(done * STEPS));
            bar.setExtraMessage(' ' + what);
        } else {
            System.err.printf(Locale.ROOT, "%tT %5.1f %% %s%n", LocalTime.now(), 100 * done, what);
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
