package io.gatehouse.review.labelling;

import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A label as it stands in answers. */
public record LabelView(
        UUID labelId,
        UUID caseId,
        UUID scanId,
        String reviewer,
        LabelVerdict verdict,
        Map<String, Boolean> categories,
        @Nullable Integer severity,
        List<SpanView> spans,
        @Nullable String note,
        List<String> seen,
        Instant createdAt) {

    /** UTF-16 offsets, {@code end} exclusive. */
    public record SpanView(String partId, int begin, int end, String category) {
        static SpanView of(LabelSpan span) {
            return new SpanView(
                    span.partId(), span.begin(), span.end(), span.category().wireName());
        }
    }

    public static LabelView of(Label label) {
        NewLabel content = label.content();
        Map<String, Boolean> categories = new LinkedHashMap<>();
        content.categories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(judged -> categories.put(judged.getKey().wireName(), judged.getValue()));
        return new LabelView(
                label.id(),
                label.caseId(),
                label.scanId(),
                content.reviewer(),
                content.verdict(),
                categories,
                content.severity().orElse(null),
                content.spans().stream().map(SpanView::of).toList(),
                content.note().orElse(null),
                content.seen(),
                label.createdAt());
    }
}
