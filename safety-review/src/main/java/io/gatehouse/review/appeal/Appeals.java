package io.gatehouse.review.appeal;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.review.casefile.Inquirer;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.appeal.Appeal;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.appeal.AppealPage;
import io.gatehouse.store.appeal.AppealRefusal;
import io.gatehouse.store.appeal.Decider;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Appeals as reviewers meet them, for REST and the console alike; a 404 where there is none of that id. */
public final class Appeals {

    private final AppealLedger appeals;
    private final CaseFiles files;
    private final ScanLedger scans;
    private final Roster roster;
    private final Clock clock;

    Appeals(AppealLedger appeals, CaseFiles files, ScanLedger scans, Roster roster, Clock clock) {
        this.appeals = appeals;
        this.files = files;
        this.scans = scans;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param next the cursor of the next page, null on the last one */
    public record Page(List<AppealView> items, @Nullable UUID next, Queue.BacklogView backlog) {}

    /** @param labels what reviewers said of the item before the appeal, and after it, the oldest first */
    public record AppealFile(AppealView appeal, ScanRecord scan, List<Label> labels) {}

    /**
     * The oldest first.
     *
     * @param limit as it came with a request, and so the cursor
     * @throws InvalidRequestException with every fault of the two
     */
    public Page open(String limit, @Nullable String cursor) {
        AppealQuery query = AppealQuery.of(limit, cursor);
        return page(appeals.open(query.limit(), query.after()));
    }

    /** The latest first; otherwise as {@link #open}. */
    public Page closed(String limit, @Nullable String cursor) {
        AppealQuery query = AppealQuery.of(limit, cursor);
        return page(appeals.closed(query.limit(), query.after()));
    }

    private Page page(AppealPage page) {
        return new Page(
                page.items().stream().map(this::view).toList(),
                page.next().orElse(null),
                Queue.BacklogView.of(appeals.backlog(), clock.instant()));
    }

    /** What reviewers said of the item is told as its case would tell it, for whoever asks may yet judge that. */
    public AppealFile file(UUID appealId, Inquirer who) {
        Appeal appeal = found(appealId);
        List<Label> labels = files.ofScan(appeal.scanId(), who)
                .map(opened -> files.file(opened.id(), who).labels())
                .orElse(List.of());
        return new AppealFile(view(appeal), scans.find(appeal.scanId()).orElseThrow(), labels);
    }

    /** Why whoever has this name cannot close the appeal; empty if they can. */
    public Optional<AppealRefusal> refusal(UUID appealId, String name) {
        found(appealId);
        return appeals.refusal(appealId, new Decider(name, roster.decidesAppeals(name), roster.seesRestricted(name)));
    }

    /**
     * Closes an appeal for good.
     *
     * @param body the decision as JSON, so that all its faults are told at once
     * @param signedIn who decides; a name that anybody could state is none
     * @throws UnknownDeciderException if nobody is signed in
     * @throws InvalidRequestException with every fault of the body
     * @throws io.gatehouse.store.appeal.AppealRefusedException if it may not be closed by them
     */
    public AppealView close(UUID appealId, JsonNode body, Optional<String> signedIn) {
        found(appealId);
        String decider = signedIn.orElseThrow(UnknownDeciderException::new);
        return view(appeals.close(appealId, new RulingParser(body, decider, roster).parse()));
    }

    private Appeal found(UUID appealId) {
        return appeals.find(appealId).orElseThrow(() -> new NoSuchItemException("appeal", appealId));
    }

    private AppealView view(Appeal appeal) {
        return AppealView.of(appeal, clock.instant());
    }
}
