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

    /** {@link #run(Trainer, TrainingRequest, Path, PrintStream)} that reports on standard output. */
    public static ModelBundle run(Trainer trainer, TrainingRequest request, Path bundleFolder) throws IOException {
        return run(trainer, request, bundleFolder, System.out);
    }

    /**
     * Trains and puts the result in {@code bundleFolder}, whole or not at all: a failed run leaves what was there.
     *
     * @param bundleFolder the bundle's own folder, for example {@code bundles/text-safety}; replaced if it exists
     * @param out hears of the card and of the comparison
     * @return the bundle, read back and verified
     */
    public static ModelBundle run(Trainer trainer, TrainingRequest request, Path bundleFolder, PrintStream out)
            throws IOException {
        TrainedBundle trained = trainer.train(request);
        String card = ModelCardWriter.write(trained);
        Path target = bundleFolder.toAbsolutePath().normalize();
        Path present = target.resolve(ModelBundle.CARD);
        List<String> comparison =
                Files.exists(present) ? CardComparison.lines(Files.readString(present), card) : List.of();
        ModelBundle bundle = replace(target, trained, card);
        out.println(card);
        if (!comparison.isEmpty()) {
            out.println("Compared with the bundle that was there:");
            comparison.forEach(out::println);
        }
        out.println("Wrote " + bundle.ref().label() + " to " + bundleFolder);
        return bundle;
    }

    private static ModelBundle replace(Path target, TrainedBundle trained, String card) throws IOException {
        Path parent = Files.createDirectories(target.resolveSibling("."));
        Path fresh = Files.createTempDirectory(parent, ".new-");
        Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
        try {
            ModelBundle bundle = ModelBundle.write(fresh.resolve("bundle"), trained.manifest(), trained.files());
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
