package io.gatehouse.api.cli;

import io.gatehouse.eval.report.Table;
import io.gatehouse.eval.speech.SpeechEvaluation;
import io.gatehouse.eval.training.TrainingRun;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.speech.training.SpeechTrainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the project's own recogniser. */
@Command(
        name = "speech",
        mixinStandardHelpOptions = true,
        description =
                "Trains the recogniser of speech on texts that espeak-ng reads aloud, and measures it. A run that was"
                        + " broken off goes on from its last checkpoint.")
final class TrainSpeechCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Holds text/, and audio/ for the figure on people who say digits.")
    private Path data = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The bundle's folder; by default its place in the sources.")
    private Path out = TrainCommand.BUNDLES.resolve(SpeechModel.BUNDLE);

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Keeps clips and the checkpoint (${DEFAULT-VALUE}): of one seed, about a gigabyte.")
    private Path work = Path.of("data", "training", "speech");

    @Option(names = "--seed", defaultValue = "1", description = "Of every random choice (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--minutes",
            defaultValue = "90",
            description = "Of training in all, those before a break among them (${DEFAULT-VALUE}). With fewer than were"
                    + " spent, 0 for one, the checkpoint is made a bundle as it is.")
    private int minutes;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "--data " + data + " is not a folder");
        }
        try (OrderlyEnd end = OrderlyEnd.open();
                TrainingNews news = TrainingNews.of("speech", end)) {
            TrainingRequest request = new TrainingRequest(
                    data, Files.createDirectories(work), seed, Duration.ofMinutes(minutes), true, news);
            TrainingRun.run(new SpeechTrainer(Clock.systemUTC()), request, out, judge(news), System.out);
            return 0;
        } catch (IOException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }

    private static TrainingRun.Judge judge(TrainingNews news) {
        return (bundle, request) -> new SpeechEvaluation(bundle, Clock.systemUTC(), what -> news.at(1, what))
                .all(request.data()).stream()
                        .map(Table::markdown)
                        .flatMap(lines -> lines.stream())
                        .toList();
    }
}
