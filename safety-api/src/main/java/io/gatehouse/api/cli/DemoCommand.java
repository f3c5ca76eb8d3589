package io.gatehouse.api.cli;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends the samples to a service that the launcher has started, and shows what it decides. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Sends the sample items to the service and shows the decisions; the launcher starts one if needed.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "180", description = "How long to wait for it.")
    private int seconds;

    @Option(names = "--process", paramLabel = "PID", description = "The service's process; if it ends, so does this.")
    private Optional<Long> process = Optional.empty();

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        try (ServiceClient client = service.client()) {
            awaitReady(client);
            DemoReviewers reviewers =
                    new DemoReviewers(client, Clock.systemUTC().instant());
            List<DecisionTable.Row> rows = scanAll(client, reviewers);
            String labelled = reviewers.label();
            out.println(Terminal.table().render(rows));
            out.println(summary(rows));
            out.println(labelled);
            out.println(whatNext(service.url()));
            return rows.stream().allMatch(row -> row.answer().decision() != null) ? 0 : 1;
        }
    }

    private void awaitReady(ServiceClient client) {
        out.print("Waiting for the service at " + service.url() + " ");
        Optional<Presence> found = Patience.until(Duration.ofSeconds(seconds), () -> {
            out.print('.');
            out.flush();
            Presence presence = client.presence();
            return presence == Presence.READY || presence == Presence.SOMETHING_ELSE || processEnded()
                    ? Optional.of(presence)
                    : Optional.empty();
        });
        out.println();
        Presence presence = found.orElse(Presence.NOBODY);
        if (presence != Presence.READY) {
            throw new CliException(
                    switch (presence) {
                        case SOMETHING_ELSE ->
                            "something else than Gatehouse answers at " + service.url()
                                    + "; choose another port with SERVER_PORT";
                        default ->
                            processEnded()
                                    ? "the service ended while it started; its log says why"
                                    : "the service is not ready after " + seconds + " s; its log says why";
                    });
        }
    }

    private boolean processEnded() {
        return process.map(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty())
                .orElse(false);
    }

    private List<DecisionTable.Row> scanAll(ServiceClient client, DemoReviewers reviewers) {
        List<Samples.Sample> samples = Samples.load();
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (Samples.Sample sample : samples) {
            Item item = sample.item();
            String contentId = "demo-" + (rows.size() + 1);
            reviewers.expect(sample);
            ScanAnswer answer = client.scan(item.entity(contentId)).answer();
            rows.add(new DecisionTable.Row(item.title(), Optional.of(sample.expected()), answer, item.texts()));
            reviewers.meet(sample, answer);
            sample.appeal().filter(any -> answer.isHeld()).ifPresent(appeal -> appeal(client, answer, appeal));
            out.println("[%d/%d] %s: %s".formatted(rows.size(), samples.size(), item.title(), answer.action()));
        }
        return rows;
    }

    /** So that reviewers find one in the console. */
    private static void appeal(ServiceClient client, ScanAnswer answer, Samples.Appeal appeal) {
        client.post("/scans/" + answer.scanId() + "/appeal", ServiceClient.JSON.valueToTree(appeal));
    }

    static String summary(List<DecisionTable.Row> rows) {
        Map<String, Long> byAction = rows.stream()
                .collect(Collectors.groupingBy(row -> row.answer().action(), TreeMap::new, Collectors.counting()));
        long met = rows.stream().filter(DecisionTable.Row::asExpected).count();
        return rows.size() + " items: "
                + byAction.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + "; " + met + " as expected.";
    }

    private static String whatNext(URI url) {
        return """

                The service is up at %1$s. Go on with

                  ./gatehouse scan "Some text" song.ogg     your own content
                  curl -F text='Some text' %1$s/scan        the same over HTTP
                  %1$s/docs                                 every request, with examples
                  %1$s/console                              the pages in which reviewers work
                  %1$s/reviews                              the same cases over REST
                  %1$s/metrics                              what Prometheus sees
                  ./gatehouse stop                          stops it; what it stored stays""".formatted(url);
    }
}
