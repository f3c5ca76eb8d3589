package io.gatehouse.review.labelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelSource;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label as it stands in answers.
 *
 * @param caseId null where a reversed appeal speaks of an item that no case was opened for
 * @param seen ids of the parts that were opened
 * @param played milliseconds, by the ids of parts
 * @param retractedAt when its reviewer took it back
 */
public record LabelView(
        UUID labelId,
        @Nullable UUID caseId,
        UUID scanId,
        String reviewer,
        LabelVerdict verdict,
        Map<String, Boolean> categories,
        @Nullable Integer severity,
        List<LabelSpanView> spans,
        @Nullable String note,
        List<String> seen,
        Map<String, Long> played,
        @Nullable Long timeSpentMs,
        LabelSource source,
        @Nullable String submittedBy,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant retractedAt) {

    public static LabelView of(Label label) {
        NewLabel content = label.content();
        Map<String, Boolean> categories = new LinkedHashMap<>();
        content.categories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(judged -> categories.put(judged.getKey().wireName(), judged.getValue()));
        return new LabelView(
                label.id(),
                label.caseId().orElse(null),
                label.scanId(),
                content.reviewer(),
                content.verdict(),
                categories,
                content.severity().orElse(null),
                content.spans().stream().map(LabelSpanView::of).toList(),
                content.note().orElse(null),
                content.seen(),
                played(content.handling()),
                content.handling().timeSpent().map(Duration::toMillis).orElse(null),
                label.source(),
                content.handling().submittedBy().orElse(null),
                label.createdAt(),
                label.retractedAt().orElse(null));
    }

    private static Map<String, Long> played(Handling handling) {
        Map<String, Long> played = new TreeMap<>();
        handling.played().forEach((part, time) -> played.put(part, time.toMillis()));
        return played;
    }
}
