package io.gatehouse.models.text;

import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Trains and writes the bundle without the rest of the product: {@code TrainTextBundle DATA FOLDER SEED MINUTES}. */
final class TrainTextBundle {

    private TrainTextBundle() {}

    public static void main(String[] args) throws IOException {
        TrainingRequest request = new TrainingRequest(
                Path.of(args[0]),
                Path.of(args[1]),
                Long.parseLong(args[2]),
                Duration.ofMinutes(Long.parseLong(args[3])),
                (done, what) -> System.out.printf("%s %3.0f %% %s%n", java.time.LocalTime.now(), 100 * done, what));
        TrainedBundle trained = new TextTrainer().train(request);
        ModelBundle.write(Path.of(args[1]), trained.manifest(), trained.files());
        trained.heldBack().forEach(TrainTextBundle::print);
    }

    private static void print(HeldBackScores scores) {
        int positives = 0;
        double above = 0;
        for (int i = 0; i < scores.labels().length; i++) {
            positives += scores.labels()[i] ? 1 : 0;
            for (int j = 0; scores.labels()[i] && j < scores.labels().length; j++) {
                if (!scores.labels()[j]) {
                    above += scores.scores()[i] > scores.scores()[j]
                            ? 1
                            : scores.scores()[i] == scores.scores()[j] ? 0.5 : 0;
                }
            }
        }
        System.out.printf(
                "%-24s %-24s n %6d, positives %5d, AUROC %.3f%n",
                scores.output(),
                scores.source(),
                scores.labels().length,
                positives,
                above / ((double) positives * (scores.labels().length - positives)));
    }
}
