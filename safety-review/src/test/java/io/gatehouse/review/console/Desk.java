package io.gatehouse.review.console;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts cases on the reviewers' desk, and clears it. */
final class Desk {

    static final BundleRef BUNDLE = new BundleRef("text-safety", "1.0.0", "sha256:" + "0".repeat(64));

    private final ScanLedger scans;
    private final ReviewLedger reviews;
    private final JdbcClient sql;

    Desk(ScanLedger scans, ReviewLedger reviews, JdbcClient sql) {
        this.scans = scans;
        this.reviews = reviews;
        this.sql = sql;
    }

    void clear() {
        sql.sql("""
                truncate audit_item, audit_stratum, audit,
                    scan, scan_part, idempotency_key, decision, part_result, signal, bundle, policy_version,
                    review_case, label, label_retraction, golden_item, lease_event, appeal, appeal_ruling, overturn,
                    shadow_decision, content_view, viewer_comfort, scheduled_tasks""").update();
    }

    /** Spreads what was decided and opened today over the days before; the append-only guard looks away for it. */
    void spreadOverDays() {
        sql.sql("""
                do $$ begin
                    set local session_replication_role = replica;
                    update decision set decided_at = decided_at - make_interval(days => hashtext(scan_id::text) & 15);
                    update review_case set opened_at = opened_at - make_interval(days => hashtext(scan_id::text) & 15);
                end $$""").update();
    }

    /** As if the case had wanted one more opinion. */
    void reopen(UUID caseId) {
        sql.sql("update review_case set status = 'OPEN', labelled_at = null where id = ? and status = 'LABELLED'")
                .param(caseId)
                .update();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** A case about a text, whose first characters are the evidence. */
    UUID text(String contentId, String text, Category category, double score) {
        return open(ContentItem.of(contentId, Part.text("comment", text)), textual("comment", text, category, score));
    }

    UUID hate(String contentId) {
        return text(contentId, "They are all thieves.", Category.HATE, 0.8);
    }

    /** A case about nothing that anybody knows. */
    UUID notLookedAt(String contentId) {
        return open(
                ContentItem.of(contentId, Part.text("comment", "They are all thieves.")),
                new PartResult.Failed(
                        "comment", Modality.TEXT, FailureReason.TIMEOUT, "It took too long.", Duration.ofSeconds(5)));
    }

    UUID open(ContentItem item, PartResult... results) {
        return reviews.ofScan(scan(item, results)).orElseThrow().id();
    }

    UUID scan(ContentItem item, PartResult... results) {
        return scan(Submission.of(item), Scanner.decide(item, ConsoleApplication.POLICY, List.of(results)));
    }

    UUID scan(Submission submission, Verdict verdict) {
        NewScan scan = new NewScan(
                submission,
                ScanMode.SYNC,
                ScanPriority.INTERACTIVE,
                "default",
                Duration.ofSeconds(5),
                Optional.empty(),
                Stakes.UNKNOWN,
                Optional.empty());
        UUID id = ((Acceptance.Fresh) scans.accept(scan)).scan().id();
        scans.complete(id, verdict, ConsoleApplication.POLICY, Duration.ofMillis(5));
        return id;
    }

    static ContentItem item(String contentId, String creator, Part... parts) {
        return new ContentItem(
                contentId, ContentType.COMMENT, Optional.of(creator), Set.of("DE"), Optional.of("en"), List.of(parts));
    }

    static PartResult textual(String part, String text, Category category, double score) {
        int end = Math.min(8, text.length());
        return scored(part, Modality.TEXT, category, score, new Evidence.Span(0, end, score));
    }

    static PartResult scored(String part, Modality modality, Category category, double score, Evidence... evidence) {
        return new PartResult.Scored(
                part,
                modality,
                List.of(new Signal(category, score, BUNDLE, List.of(evidence))),
                List.of(),
                Duration.ofMillis(5));
    }

    /** What a reviewer says of what breaks the rules. */
    static NewLabel violation(String reviewer) {
        return new NewLabel(
                reviewer,
                LabelVerdict.VIOLATION,
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Handling.UNKNOWN);
    }
}
