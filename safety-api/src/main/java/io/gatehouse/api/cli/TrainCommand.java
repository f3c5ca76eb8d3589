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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        description = "Trains the bundle of a modality, writes it with its card, and compares it with the one before.",
        subcommands = TrainSpeechCommand.class)
final class TrainCommand implements Callable<Integer> {

    static final Path BUNDLES = Path.of("safety-models/src/main/resources/bundles");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Neither is asked for by picocli, which would ask for it beside a command too. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "MODALITY", description = "One of ${COMPLETION-CANDIDATES}.")
    private Optional<Modality> chosen = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Holds text/, images/, audio/, video/. Required.")
    private Optional<Path> folder = Optional.empty();

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

    @Option(
            names = "--calibrate",
            description = "With --from: keeps that bundle's weights and only calibrates them anew.")
    private boolean calibrate;

    @Option(names = "--seed", defaultValue = "1", description = "Of every random choice (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--minutes",
            description = "Stops then, with the best so far (by default 150 for text, 20 for others).")
    private Optional<Integer> minutes = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Modality modality = chosen.orElseThrow(() -> refused("Missing required parameter: 'MODALITY', or a command"));
        Path data = folder.orElseThrow(() -> refused("Missing required option: '--data=DIR'"));
        if (!Files.isDirectory(data)) {
            throw refused("--data " + data + " is not a folder");
        }
        if (from.isPresent() && modality != Modality.TEXT) {
            throw refused("--from is for text only: other bundles are always trained anew");
        }
        if (calibrate && from.isEmpty()) {
            throw refused("--calibrate needs --from: the bundle whose weights are kept");
        }
        TrainerChoice choice = choice(modality);
        try (OrderlyEnd end = OrderlyEnd.open();
                TrainerChoice.Lease lease = choice.open(Clock.systemUTC())) {
            train(modality, data, lease.trainer(), out.orElse(BUNDLES.resolve(choice.bundle())), end);
        }
        return 0;
    }

    private TrainerChoice choice(Modality modality) {
        Optional<ModelBundle> before = from.map(this::bundle);
        return calibrate ? TrainerChoice.calibrating(before.orElseThrow()) : TrainerChoice.of(modality, before);
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

    private static TrainingRun.Judge judge(Modality modality, OrderlyEnd end) {
        return modality == Modality.TEXT
                ? (bundle, request) -> new TextEvaluation(
                                bundle, what -> request.progress().at(0.98, what), end::check)
                        .all(request.data()).stream()
                                .flatMap(table -> table.markdown().stream())
                                .toList()
                : TrainingRun.Judge.NONE;
    }

    private void train(Modality modality, Path data, Trainer trainer, Path folder, OrderlyEnd end) throws IOException {
        Path work = Files.createDirectories(
                Path.of("data", "training", modality.name().toLowerCase(Locale.ROOT)));
        try (TrainingNews news = TrainingNews.of(modality.name().toLowerCase(Locale.ROOT), end)) {
            TrainingRequest request = new TrainingRequest(
                    data,
                    work,
                    seed,
                    Duration.ofMinutes(minutes.orElse(modality == Modality.TEXT ? 150 : 20)),
                    true,
                    news);
            TrainingRun.run(trainer, request, folder, judge(modality, end), System.out);
        } catch (IOException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }
}
