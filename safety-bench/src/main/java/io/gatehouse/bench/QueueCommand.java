package io.gatehouse.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the reviewers' queue. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description =
                "Opens cases in a database of its own and measures the queue's page, and reviewers who take cases.")
final class QueueCommand implements Callable<Integer> {

    private static final int MOST_CASES = 1_000_000;
    private static final int MOST_REVIEWERS = 200;
    private static final int WRITERS = 16;
    private static final int TEXTS = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "10000",
            description = "That are open (${DEFAULT-VALUE}).")
    private int cases;

    @Option(
            names = "--reviewers",
            paramLabel = "N",
            defaultValue = "20",
            description = "Who take cases at once, until none is left (${DEFAULT-VALUE}).")
    private int reviewers;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "200",
            description = "How often the queue is opened; half as often before that, uncounted (${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only cases about it are shown and taken; one in five is about hate.")
    private String category = "";

    @Override
    public Integer call() {
        check();
        say("Starting a database of its own");
        try (ReviewService service = ReviewService.start()) {
            say("Opening " + cases + " cases");
            open(service);
            say("Opening the queue " + pages + " times");
            Tally opened = pages(service);
            say(reviewers + " reviewers take all cases");
            Takes.Taken taken =
                    new Takes(name -> service.next(name, category), System::nanoTime, fitting()).by(reviewers);
            report.deliver(
                    new Report("queue", setting(), QueueFigures.of(opened, taken)),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private void check() {
        report.check();
        within("--cases", cases, MOST_CASES);
        within("--reviewers", reviewers, MOST_REVIEWERS);
        within("--pages", pages, MOST_CASES);
        within("the number of cases about --category " + category, fitting(), MOST_CASES);
    }

    private int fitting() {
        return category.isEmpty() ? cases : OpenCases.about(category, cases);
    }

    private static void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new BenchException(option + " must be 1 to " + most + ", but was " + value);
        }
    }

    private void open(ReviewService service) {
        OpenCases desk = new OpenCases(service.scans(), TextMix.of(TEXTS, TextMix.SEED));
        AtomicInteger opened = new AtomicInteger();
        Crew.of(WRITERS, writer -> {
            int number = opened.getAndIncrement();
            while (number < cases) {
                desk.open(number);
                number = opened.getAndIncrement();
            }
            return writer;
        });
    }

    private Tally pages(ReviewService service) {
        try (ConsoleVisit visit =
                ConsoleVisit.signIn(service.address(), ReviewService.REVIEWER, ReviewService.PASSWORD)) {
            String waiting = fitting() + " cases";
            timed(visit, waiting, Math.ceilDiv(pages, 2));
            return timed(visit, waiting, pages);
        }
    }

    private Tally timed(ConsoleVisit visit, String expected, int times) {
        LongStream.Builder nanos = LongStream.builder();
        for (int n = 0; n < times; n++) {
            long start = System.nanoTime();
            visit.queue(category, expected);
            nanos.add(System.nanoTime() - start);
        }
        return new Tally(nanos.build().toArray(), Map.of(), 0);
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }

    private Map<String, Object> setting() {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("cases", cases);
        setting.put("reviewers", reviewers);
        setting.put("pages", pages);
        setting.put("category", category);
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("seed", TextMix.SEED);
        return setting;
    }
}
