package io.gatehouse.bench;

import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.ServingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast a film or a sound is judged, with everything on. */
@Command(
        name = "film",
        mixinStandardHelpOptions = true,
        description = "Judges a film or a sound some times, one after another, and compares the time with its length.")
final class FilmCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Parameters(paramLabel = "FILE", description = "The film or the sound.")
    private Path file = Path.of(".");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "That count, after one that does not (${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        report.check();
        if (rounds < 1 || !Files.isReadable(file)) {
            throw new BenchException("bench film needs a file that can be read and at least one round, but had " + file
                    + " and " + rounds);
        }
        Clock clock = Clock.systemUTC();
        Recording recording = Recording.of(Files.readAllBytes(file), Deadline.in(PATIENCE, clock), clock);
        try (Classifiers classifiers =
                Classifiers.open(ServingSettings.DEFAULT, clock, BatchingListener.NONE, DecoderListener.NONE)) {
            Classifier classifier =
                    Objects.requireNonNull(classifiers.byModality().get(recording.modality()));
            once(classifier, recording, clock);
            List<Double> times = IntStream.range(0, rounds)
                    .mapToObj(_ -> once(classifier, recording, clock))
                    .sorted()
                    .toList();
            report.deliver(
                    new Report("film", setting(recording), List.of(figure(recording, times))),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private static double once(Classifier classifier, Recording recording, Clock clock) {
        long start = System.nanoTime();
        PartResult result = classifier
                .classify(recording.part(), Deadline.in(PATIENCE, clock))
                .join();
        if (result instanceof PartResult.Failed failed) {
            throw new BenchException("the " + recording.kind() + " cannot be judged: " + failed.detail());
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static Figure figure(Recording recording, List<Double> times) {
        double median = times.get(times.size() / 2);
        String note = "median " + Figure.number(median) + " s, " + Figure.number(times.getFirst()) + " to "
                + Figure.number(times.getLast()) + " s, n = " + times.size();
        return new Figure(
                "a " + recording.kind() + ", everything on",
                "times real time",
                recording.seconds() / median,
                note,
                recording.aim());
    }

    private Map<String, Object> setting(Recording recording) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("file", String.valueOf(file.getFileName()));
        setting.put("seconds", recording.seconds());
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("rounds", rounds);
        return setting;
    }
}
