package io.gatehouse.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the text classifier alone. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = "Measures the text classifier with JMH: texts a second in batches, and how long one text takes.")
final class TextCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(names = "--seconds", defaultValue = "10", description = "That one iteration lasts (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--iterations",
            defaultValue = "5",
            description = "That are measured, after two to warm up (${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--only",
            paramLabel = "PART",
            defaultValue = "",
            description = "Only benchmarks whose names hold this: cascade, first, encoder, sure, asked, Latency ...")
    private String only = "";

    @Override
    public Integer call() {
        report.check();
        CoreShare cores = model.cores();
        BenchBundle bundle = model.bundle();
        String measured = bundle.read().ref().label();
        TextSpeed speed = new TextSpeed(bundle, cores, iterations, Duration.ofSeconds(seconds));
        report.deliver(
                new Report("text", setting(cores, measured), speed.measure(only)),
                spec.commandLine().getOut());
        return 0;
    }

    private Map<String, Object> setting(CoreShare cores, String measured) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("bundle", measured);
        setting.put("processors", cores.processors());
        setting.put("threads", cores.threads());
        setting.put("engineThreads", cores.engineThreads());
        setting.put("batch", TextBatches.BATCH);
        setting.put("seed", TextMix.SEED);
        setting.put("secondsPerIteration", seconds);
        return setting;
    }
}
