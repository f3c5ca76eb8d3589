package io.gatehouse.bench;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.WorkerDecoder;
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

/** Measures how fast a film is judged, with everything on. */
@Command(
        name = "film",
        mixinStandardHelpOptions = true,
        description = "Judges a film some times, one after another, and compares the time with its length.")
final class FilmCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Parameters(paramLabel = "FILE", description = "The film.")
    private Path file = Path.of(".");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "That count, after one that does not (${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException, DecodeException {
        report.check();
        if (rounds < 1 || !Files.isReadable(file)) {
            throw new BenchException("bench film needs a file that can be read and at least one round, but had " + file
                    + " and " + rounds);
        }
        byte[] film = Files.readAllBytes(file);
        Clock clock = Clock.systemUTC();
        double seconds = seconds(film, clock);
        try (Classifiers classifiers =
                Classifiers.open(ServingSettings.DEFAULT, clock, BatchingListener.NONE, DecoderListener.NONE)) {
            Classifier videos = Objects.requireNonNull(classifiers.byModality().get(Modality.VIDEO));
            once(videos, film, clock);
            List<Double> times = IntStream.range(0, rounds)
                    .mapToObj(_ -> once(videos, film, clock))
                    .sorted()
                    .toList();
            report.deliver(
                    new Report("film", setting(seconds), List.of(figure(seconds, times))),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private static double seconds(byte[] film, Clock clock) throws DecodeException {
        try (WorkerDecoder decoder =
                WorkerDecoder.open(ServingSettings.DEFAULT.decoder(), clock, DecoderListener.NONE)) {
            long millis = decoder.probe(film, Deadline.in(PATIENCE, clock)).durationMs();
            if (millis <= 0) {
                throw new BenchException("the film does not say how long it lasts");
            }
            return millis / MILLIS;
        }
    }

    private static double once(Classifier videos, byte[] film, Clock clock) {
        long start = System.nanoTime();
        PartResult result = videos.classify(Part.media("film", Modality.VIDEO, film), Deadline.in(PATIENCE, clock))
                .join();
        if (result instanceof PartResult.Failed failed) {
            throw new BenchException("the film cannot be judged: " + failed.detail());
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static Figure figure(double seconds, List<Double> times) {
        double median = times.get(times.size() / 2);
        String note = "median " + Figure.number(median) + " s, " + Figure.number(times.getFirst()) + " to "
                + Figure.number(times.getLast()) + " s, n = " + times.size();
        return new Figure("a film, everything on", "times real time", seconds / median, note, new Aim.AtLeast(6));
    }

    private Map<String, Object> setting(double seconds) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("film", String.valueOf(file.getFileName()));
        setting.put("seconds", seconds);
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("rounds", rounds);
        return setting;
    }
}
