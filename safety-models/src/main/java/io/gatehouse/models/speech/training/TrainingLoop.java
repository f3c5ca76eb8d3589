package io.gatehouse.models.speech.training;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.gatehouse.models.training.TrainingProgress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;

/** Steps until the time is spent, with a checkpoint now and then. */
final class TrainingLoop {

    private static final Schedule SCHEDULE = new Schedule(3e-3);
    private static final Spending.Every NEWS = new Spending.Every(Duration.ofSeconds(15));
    private static final Spending.Every SAVED = new Spending.Every(Duration.ofMinutes(2));

    private final Block network;
    private final NDManager manager;
    private final AdamSteps adam;
    private final LetterFit fit;
    private final Checkpoint checkpoint;
    private final Clock clock;

    TrainingLoop(Block network, NDManager manager, Checkpoint checkpoint, Clock clock) {
        this.network = network;
        this.manager = manager;
        this.adam = new AdamSteps(network, manager);
        this.fit = new LetterFit(network, adam);
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** Goes on from the checkpoint, if there is one; returns where that was. */
    Checkpoint.Run resume() throws IOException {
        return checkpoint.exists() ? checkpoint.restore(network, adam) : Checkpoint.Run.NONE;
    }

    /**
     * Trains until {@code limit} is spent, with what was spent before.
     *
     * @return all steps and seconds
     */
    Checkpoint.Run run(ClipPool pool, Checkpoint.Run before, Duration limit, long seed, TrainingProgress progress)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed + before.steps());
        Spending time = new Spending(clock, before.seconds(), limit);
        Mean loss = new Mean();
        while (!time.isOver()) {
            progress.goOn();
            loss.add(fit.step(pool.draw(random), SCHEDULE.rate(time.share()), manager, random)
                    .loss());
            time.look();
            if (time.isDue(NEWS)) {
                progress.at(time.share(), news(loss.take(), pool.size(), time.left()));
            }
            if (time.isDue(SAVED)) {
                checkpoint.write(network, adam, time.spent());
            }
        }
        checkpoint.write(network, adam, time.spent());
        return new Checkpoint.Run(adam.steps(), time.spent());
    }

    private String news(double loss, int clips, double left) {
        return String.format(
                Locale.ROOT,
                "step %d, loss %.3f a letter, %d clips, %d min left",
                adam.steps(),
                loss,
                clips,
                Math.round(left / 60));
    }

    /** Of what was added since it was last asked for. */
    private static final class Mean {

        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double take() {
            double mean = sum / Math.max(1, count);
            sum = 0;
            count = 0;
            return mean;
        }
    }
}
