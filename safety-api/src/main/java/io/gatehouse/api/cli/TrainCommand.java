package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.eval.text.TextEvaluation;
import io.gatehouse.eval.training.TrainingRun;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the bundle of a modality. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains the bundle of a modality, writes it with its card, and compares it with the one before.")
final class TrainCommand implements Callable<Integer> {

    private static final int STEPS = 1000;
    private static final Path BUNDLES = Path.of("safety-models/src/main/resources/bundles");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODALITY", description = "One of ${COMPLETION-CANDIDATES}.")
    private Modality modality = Modality.TEXT;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Holds text/, images/, audio/, video/.")
    private Path data = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The bundle's folder; by default its place in the sources.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "A bundle of text to train further; by default the encoder begins with pretrained weights."
                    + " Needs that bundle's seed.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Of every random choice (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--minutes",
            description = "Stops then, with the best so far (by default 150 for text, 20 for others).")
    private Optional<Integer> minutes = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            throw refused("--data " + data + " is not a folder");
        }
        if (from.isPresent() && modality != Modality.TEXT) {
            throw refused("--from is for text only: other bundles are always trained anew");
        }
        TrainerChoice choice = TrainerChoice.of(modality, from.map(this::bundle));
        try (TrainerChoice.Lease lease = choice.open(Clock.systemUTC())) {
            train(lease.trainer(), out.orElse(BUNDLES.resolve(choice.bundle())));
        }
        return 0;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private ModelBundle bundle(Path folder) {
        try {
            return ModelBundle.read(BundleSource.folder(folder));
        } catch (BundleException e) {
            throw refused("--from " + folder + ": " + e.getMessage());
        }
    }

    private TrainingRun.Judge judge() {
        return modality == Modality.TEXT
                ? (bundle, request) -> new TextEvaluation(
                                bundle, what -> request.progress().at(0.98, what))
                        .all(request.data()).stream()
                                .flatMap(table -> table.markdown().stream())
                                .toList()
                : TrainingRun.Judge.NONE;
    }

    private void train(Trainer trainer, Path folder) throws IOException {
        Path work = Files.createDirectories(
                Path.of("data", "training", modality.name().toLowerCase(Locale.ROOT)));
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Training " + modality.name().toLowerCase(Locale.ROOT))
                .setInitialMax(STEPS)
                .build()) {
            TrainingRequest request = new TrainingRequest(
                    data,
                    work,
                    seed,
                    Duration.ofMinutes(minutes.orElse(modality == Modality.TEXT ? 150 : 20)),
                    true,
                    isTerminal() ? (done, what) -> show(bar, done, what) : TrainCommand::log);
            TrainingRun.run(trainer, request, folder, judge(), System.out);
        } catch (IOException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static void show(ProgressBar bar, double done, String what) {
        bar.stepTo(Math.round(done * STEPS));
        bar.setExtraMessage(' ' + what);
    }

    /** A file keeps lines, not a bar that moves. */
    private static void log(double done, String what) {
        System.err.printf(Locale.ROOT, "%tT %5.1f %% %s%n", LocalTime.now(), 100 * done, what);
    }
}
