package io.gatehouse.api.scan;

import io.gatehouse.api.telemetry.ScanTelemetry;
import io.gatehouse.api.telemetry.Stage;
import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.Submission;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One scan between acceptance and record: fetch, classify, fuse, decide. */
public final class ScanRun {

    private final Map<Modality, Classifier> classifiers;
    private final ItemFetcher fetcher;
    private final RunningScans running;
    private final Duration grace;
    private final ScanTelemetry telemetry;
    private final Clock clock;

    /** @param fetch never throws: what cannot be had is {@link PartContent.Unavailable} */
    public ScanRun(
            Map<Modality, Classifier> classifiers,
            BiFunction<URI, Deadline, PartContent> fetch,
            ScanLedger ledger,
            RunningScans running,
            Duration grace,
            ScanTelemetry telemetry,
            Clock clock) {
        this.classifiers = Map.copyOf(classifiers);
        this.fetcher = new ItemFetcher(fetch, ledger);
        this.running = running;
        this.grace = grace;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    Verdict scan(UUID id, Submission submission, Policy policy, Deadline deadline) {
        running.begin(id);
        try {
            Instant begin = clock.instant();
            ContentItem item = fetcher.item(id, submission, deadline);
            Instant fetched = clock.instant();
            telemetry.took(Stage.FETCH, Duration.between(begin, fetched));
            Verdict verdict = decide(id, item, policy, deadline);
            telemetry.took(Stage.CLASSIFY, Duration.between(fetched, clock.instant()));
            return verdict;
        } finally {
            running.end(id);
        }
    }

    /** A classifier that breaks its word and never ends must not hold the scan for ever. */
    private Verdict decide(UUID id, ContentItem item, Policy policy, Deadline deadline) {
        long most = deadline.remaining(clock).plus(grace).toMillis();
        return observedBy(result -> running.partDone(id, result))
                .scan(item, policy, deadline)
                .orTimeout(most, TimeUnit.MILLISECONDS)
                .join();
    }

    private Scanner observedBy(Consumer<PartResult> observer) {
        return new Scanner(classifiers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> new ObservedClassifier(each.getValue(), observer))));
    }
}
