package io.gatehouse.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a running service does of what the bare cascade could do. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Sends texts to a service that runs on this machine, and compares it with the bare cascade."
                + " Every text becomes a scan in the service's ledger.")
final class LoadCommand implements Callable<Integer> {

    private static final int MOST_SECONDS = 600;

    private static final int TEXTS = TextBatches.BATCH * TextBatches.BATCHES;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "That each of the two, cascade and service, is measured (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Before each of the two (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "16",
            description = "Each sends its next text when the last one is answered (${DEFAULT-VALUE}).")
    private int connections;

    @Override
    public Integer call() {
        check();
        CoreShare cores = model.cores();
        ClosedLoop loop = new ClosedLoop(System::nanoTime, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        try (ScanClient client = target.client(SentPart.texts(TEXTS))) {
            String measured = model.bundle().read().ref().label();
            say("Measuring the bare cascade for " + (warmUp + seconds) + " s");
            BareCascade.Speed bare = BareCascade.measure(model.bundle(), cores, loop);
            say("Measuring " + target.url() + " for " + (warmUp + seconds) + " s");
            Tally scans = loop.run(
                    Collections.nCopies(connections, client), Thread.ofVirtual().factory());
            report.deliver(
                    new Report("load", setting(cores, measured), LoadFigures.of(scans, bare)),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private void check() {
        report.check();
        if (seconds < 1 || seconds > MOST_SECONDS || warmUp < 0 || warmUp > MOST_SECONDS) {
            throw new BenchException("--seconds must be 1 to " + MOST_SECONDS + " and --warm-up 0 to " + MOST_SECONDS
                    + ", but they were " + seconds + " and " + warmUp);
        }
        TargetOptions.checkConnections(connections);
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }

    private Map<String, Object> setting(CoreShare cores, String measured) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("url", target.url().toString());
        setting.put("bundle", measured);
        setting.put("processors", cores.processors());
        setting.put("threads", cores.threads());
        setting.put("engineThreads", cores.engineThreads());
        setting.put("connections", connections);
        setting.put("warmUpSeconds", warmUp);
        setting.put("seconds", seconds);
        setting.put("seed", TextMix.SEED);
        return setting;
    }
}
