package io.gatehouse.eval.training;

import io.gatehouse.eval.report.CardComparison;
import io.gatehouse.eval.report.ModelCardWriter;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Trains, writes the bundle with its card, and says how it compares with the bundle that it replaces. */
public final class TrainingRun {

    private TrainingRun() {}

    /** Measures a bundle that was just written. */
    @FunctionalInterface
    public interface Judge {

        /** What trainers hand back is enough. */
        Judge NONE = (bundle, request) -> List.of();

        /** @return sections of the card, as lines of Markdown */
        List<String> judge(ModelBundle bundle, TrainingRequest request) throws IOException;
    }

    /**
     * Trains and puts the result in {@code bundleFolder}, whole or not at all: a failed run leaves what was there.
     *
     * @param bundleFolder the bundle's own folder, for example {@code bundles/text-safety}; replaced if it exists
     * @param judge adds what is measured on the finished bundle to the card
     * @param out hears of the card and of the comparison
     * @return the bundle, read back and verified
     */
    public static ModelBundle run(
            Trainer trainer, TrainingRequest request, Path bundleFolder, Judge judge, PrintStream out)
            throws IOException {
        TrainedBundle trained = trainer.train(request);
        Path target = bundleFolder.toAbsolutePath().normalize();
        Path present = target.resolve(ModelBundle.CARD);
        String before = Files.exists(present) ? Files.readString(present) : "";
        ModelBundle bundle = replace(target, trained, request, judge);
        String card = Files.readString(present);
        List<String> comparison = before.isEmpty() ? List.of() : CardComparison.lines(before, card);
        out.println(card);
        if (!comparison.isEmpty()) {
            out.println("Compared with the bundle that was there:");
            comparison.forEach(out::println);
        }
        out.println("Wrote " + bundle.ref().label() + " to " + bundleFolder);
        return bundle;
    }

    private static ModelBundle replace(Path target, TrainedBundle trained, TrainingRequest request, Judge judge)
            throws IOException {
        Path parent = Files.createDirectories(target.resolveSibling("."));
        Path fresh = Files.createTempDirectory(parent, ".new-");
        Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
        try {
            ModelBundle bundle = ModelBundle.write(fresh.resolve("bundle"), trained.manifest(), trained.files());
            String card = ModelCardWriter.write(trained, judge.judge(bundle, request));
            Files.writeString(fresh.resolve("bundle").resolve(ModelBundle.CARD), card);
            if (Files.exists(target)) {
                Files.move(target, old);
            }
            Files.move(fresh.resolve("bundle"), target);
            return bundle;
        } finally {
            putBackIfNothingCame(old, target);
            delete(old);
            delete(fresh);
        }
    }

    private static void putBackIfNothingCame(Path old, Path target) throws IOException {
        if (Files.exists(old) && !Files.exists(target)) {
            Files.move(old, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
