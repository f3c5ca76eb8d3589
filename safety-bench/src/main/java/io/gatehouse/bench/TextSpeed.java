package io.gatehouse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the text benchmarks, each in a process of its own.
 *
 * @param iterations that are measured; two more come first to warm up
 * @param iteration how long one lasts
 */
record TextSpeed(BenchBundle bundle, CoreShare cores, int iterations, Duration iteration) {

    private static final int WARM_UP = 2;
    private static final double PERCENT_95 = 95;
    private static final Map<String, Aim> AIMS = Map.of(
            "TextThroughput.cascade", new Aim.AtLeast(800),
            "TextThroughput.first", new Aim.AtLeast(5_000),
            "TextThroughput.encoder", new Aim.AtLeast(150),
            "TextLatency.sure", new Aim.AtMost(3),
            "TextLatency.asked", new Aim.AtMost(20));
    private static final Map<String, String> NAMES = Map.of(
            "TextThroughput.cascade", "cascade, in batches",
            "TextThroughput.first", "first stage alone, in batches",
            "TextThroughput.encoder", "encoder alone, in batches",
            "TextLatency.sure", "one text, first stage sure, median",
            "TextLatency.asked", "one text, encoder asked, median");

    TextSpeed {
        if (iterations < 1 || iterations > 100 || iteration.toSeconds() < 1 || iteration.toSeconds() > 600) {
            throw new BenchException("--iterations must be 1 to 100 and --seconds 1 to 600, but they were " + iterations
                    + " and " + iteration.toSeconds());
        }
    }

    static Set<String> names() {
        return AIMS.keySet();
    }

    /** @param only a part of the names of the benchmarks to run */
    List<Figure> measure(String only) {
        List<Figure> figures = new ArrayList<>();
        if (chosen(TextThroughput.class, only)) {
            run(TextThroughput.class, only, cores).forEach(result -> figures.add(throughput(result)));
        }
        if (chosen(TextLatency.class, only)) {
            run(TextLatency.class, only, CoreShare.of(1)).forEach(result -> figures.add(latency(result)));
        }
        if (figures.isEmpty()) {
            throw new BenchException("--only " + only + " fits none of "
                    + String.join(", ", NAMES.keySet().stream().sorted().toList()));
        }
        return figures;
    }

    private static boolean chosen(Class<?> benchmark, String only) {
        return NAMES.keySet().stream()
                .anyMatch(name -> name.startsWith(benchmark.getSimpleName()) && name.contains(only));
    }

    private Collection<RunResult> run(Class<?> benchmark, String only, CoreShare share) {
        OptionsBuilder options = new OptionsBuilder();
        AIMS.keySet().stream()
                .filter(name -> name.startsWith(benchmark.getSimpleName()) && name.contains(only))
                .forEach(name -> options.include(name.replace(".", "\\.") + '$'));
        options.threads(share.threads())
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(iteration.toSeconds()))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(iteration.toSeconds()))
                .shouldFailOnError(true)
                .jvmArgsAppend(bundle.argument(), share.argument());
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new BenchException("the benchmark did not come to its end: " + e.getMessage(), e);
        }
    }

    private static String key(RunResult result) {
        return result.getParams().getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
    }

    private static Figure figure(RunResult result, String unit, double value, String note) {
        String key = key(result);
        return new Figure(NAMES.getOrDefault(key, key), unit, value, note, AIMS.getOrDefault(key, new Aim.Open()));
    }

    private static Figure throughput(RunResult result) {
        Statistics rates = result.getPrimaryResult().getStatistics();
        return figure(
                result,
                "texts/s",
                rates.getMean(),
                Figure.number(rates.getMin()) + " to " + Figure.number(rates.getMax()) + ", n = " + rates.getN());
    }

    private static Figure latency(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return figure(
                result,
                "ms",
                times.getPercentile(50),
                "p95 " + Figure.number(times.getPercentile(PERCENT_95)) + ", n = " + times.getN());
    }
}
