package io.gatehouse.store.appeal;

import io.gatehouse.store.decision.Overturn;
import io.gatehouse.store.decision.VerdictLedger;
import io.gatehouse.store.json.StorableText;
import io.gatehouse.store.review.AppealLabels;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.scan.JobQueue;
import io.gatehouse.store.scan.ScanRecord;
import java.time.Instant;
import java.util.UUID;

/** What follows from an appeal that succeeds: a new entry beside the decision, news for the sender, a lesson. */
final class Reversal {

    private final VerdictLedger verdicts;
    private final AppealLabels labels;
    private final JobQueue jobs;

    Reversal(VerdictLedger verdicts, AppealLabels labels, JobQueue jobs) {
        this.verdicts = verdicts;
        this.labels = labels;
        this.jobs = jobs;
    }

    void follow(UUID appealId, Appealed.Item item, Ruling ruling, Instant now) {
        ruling.outcome().action().ifPresent(action -> {
            ScanRecord scan = item.scan();
            String reason = StorableText.of(ruling.reason());
            verdicts.overturn(
                    scan.id(), new Overturn(appealId, action, ruling.outcome().labels(), reason, now));
            scan.callbackUrl().ifPresent(url -> jobs.callback(scan.id(), now));
        });
        if (ruling.outcome() instanceof Outcome.Reversed) {
            labels.clear(
                    new AppealLabels.Cleared(
                            appealId,
                            item.scan().id(),
                            item.reviewCase().map(ReviewCase::id),
                            item.accusations(),
                            ruling.decider().name(),
                            ruling.reason()),
                    now);
        }
    }
}
