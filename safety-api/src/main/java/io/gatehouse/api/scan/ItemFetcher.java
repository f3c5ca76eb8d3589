package io.gatehouse.api.scan;

import io.gatehouse.api.intake.Utf8;
import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** Makes an item of a submission: whatever lies elsewhere is fetched, all of it at the same time. */
final class ItemFetcher {

    private final BiFunction<URI, Deadline, PartContent> fetch;
    private final ScanLedger ledger;
    private final Executor fetches = Executors.newVirtualThreadPerTaskExecutor();

    /** @param fetch never throws: what cannot be had is {@link PartContent.Unavailable} */
    ItemFetcher(BiFunction<URI, Deadline, PartContent> fetch, ScanLedger ledger) {
        this.fetch = fetch;
        this.ledger = ledger;
    }

    ContentItem item(UUID scan, Submission submission, Deadline deadline) {
        Map<String, CompletableFuture<PartContent>> fetched = new HashMap<>();
        for (SubmittedPart part : submission.parts()) {
            if (part.payload() instanceof PartPayload.Remote remote) {
                fetched.put(
                        part.id(), CompletableFuture.supplyAsync(() -> fetch(scan, part, remote, deadline), fetches));
            }
        }
        return submission.item(
                (part, remote) -> Objects.requireNonNull(fetched.get(part.id())).join());
    }

    private PartContent fetch(UUID scan, SubmittedPart part, PartPayload.Remote remote, Deadline deadline) {
        PartContent content = fetch.apply(URI.create(remote.url()), deadline);
        if (content instanceof PartContent.Media media) {
            if (part.modality() == Modality.TEXT) {
                return text(scan, part, media);
            }
            ledger.fetched(scan, part.id(), media);
        }
        return content;
    }

    private PartContent text(UUID scan, SubmittedPart part, PartContent.Media media) {
        PartContent content = decoded(media);
        if (content instanceof PartContent.Text text) {
            ledger.fetched(scan, part.id(), text);
        }
        return content;
    }

    private static PartContent decoded(PartContent.Media media) {
        StringBuilder complaint = new StringBuilder("the fetched text ");
        return Utf8.decode(media.bytes(), complaint::append)
                .<PartContent>map(PartContent.Text::new)
                .orElseGet(() -> new PartContent.Unavailable(FailureReason.UNDECODABLE, complaint.toString()));
    }
}
