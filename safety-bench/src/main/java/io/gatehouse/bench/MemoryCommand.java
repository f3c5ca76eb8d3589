package io.gatehouse.bench;

import io.gatehouse.bench.ResidentMemory.Holder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether the memory of a running service stays flat. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = "Sends texts and files to a service that runs on this machine, and watches what memory it and its"
                + " workers hold. Everything sent becomes a scan in the service's ledger.")
final class MemoryCommand implements Callable<Integer> {

    private static final int FEWEST_SCANS = 100;
    private static final int MOST_SCANS = 1_000_000;
    private static final int SAMPLES = 100;
    private static final int NEWS_EVERY = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--media",
            paramLabel = "DIR",
            required = true,
            description = "Pictures, sounds and videos to send; of five scans one is of a file, the others of texts.")
    private Path media = Path.of("");

    @Option(names = "--scans", paramLabel = "N", defaultValue = "5000", description = "To send (${DEFAULT-VALUE}).")
    private int scans;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "2",
            description = "Each sends its next scan when the last one is answered (${DEFAULT-VALUE}).")
    private int connections;

    private long start;
    private final Map<String, Integer> errors = Collections.synchronizedMap(new TreeMap<>());
    private final List<Map<Holder, Double>> samples = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Integer call() {
        check();
        List<SentPart> parts = SentPart.mixed(media);
        try (ScanClient client = target.client(parts)) {
            ResidentMemory memory = new ResidentMemory(ListeningProcess.at(target.url()));
            start = System.nanoTime();
            say("Sending " + scans + " scans to " + target.url());
            send(client, memory);
            report.deliver(
                    new Report("memory", setting(parts), figures()),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private void check() {
        report.check();
        TargetOptions.checkConnections(connections);
        if (scans < FEWEST_SCANS || scans > MOST_SCANS) {
            throw new BenchException("--scans must be " + FEWEST_SCANS + " to " + MOST_SCANS + ", but was " + scans);
        }
    }

    private void send(ScanClient client, ResidentMemory memory) {
        AtomicInteger sent = new AtomicInteger();
        Crew.of(connections, connection -> {
            for (int number = sent.getAndIncrement(); number < scans; number = sent.getAndIncrement()) {
                client.make().ifPresent(error -> errors.merge(error, 1, Integer::sum));
                if (number % (scans / SAMPLES) == 0) {
                    samples.add(memory.megabytes());
                    progress();
                }
            }
            return connection;
        });
    }

    private void progress() {
        int taken = samples.size();
        if (taken % NEWS_EVERY == 0) {
            long left = (System.nanoTime() - start) / taken * (SAMPLES - taken);
            say(taken * 100 / SAMPLES + " % sent, about "
                    + Duration.ofNanos(left).toSeconds() + " s left");
        }
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(MemoryFigures.of(samples));
        int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
        figures.add(new Figure("errors", "scans", failed, errors.isEmpty() ? "n = " + scans : errors.toString()));
        return figures;
    }

    private Map<String, Object> setting(List<SentPart> parts) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("url", target.url().toString());
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("scans", scans);
        setting.put("connections", connections);
        setting.put("parts", parts.size());
        setting.put("seed", TextMix.SEED);
        return setting;
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
