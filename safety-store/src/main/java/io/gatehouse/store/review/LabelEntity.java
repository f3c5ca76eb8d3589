package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import io.gatehouse.store.json.StorableText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "label")
class LabelEntity {

    record Judged(Category category, boolean applies) {

        static String write(Map<Category, Boolean> categories) {
            List<Judged> judged = categories.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new Judged(entry.getKey(), entry.getValue()))
                    .toList();
            return JsonColumns.write(judged, Judged.class);
        }

        static Map<Category, Boolean> read(String json) {
            return JsonColumns.read(json, Judged.class).stream()
                    .collect(Collectors.toMap(Judged::category, Judged::applies));
        }
    }

    record Played(String partId, long millis) {

        static String write(Map<String, Duration> played) {
            List<Played> parts = played.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(part -> new Played(part.getKey(), part.getValue().toMillis()))
                    .toList();
            return JsonColumns.write(parts, Played.class);
        }

        static Map<String, Duration> read(String json) {
            return JsonColumns.read(json, Played.class).stream()
                    .collect(Collectors.toMap(Played::partId, part -> Duration.ofMillis(part.millis())));
        }
    }

    @Id
    UUID id;

    @Nullable
    UUID caseId;

    UUID scanId;
    String reviewer;

    @Enumerated(EnumType.STRING)
    LabelVerdict verdict;

    @ColumnTransformer(write = "?::jsonb")
    String categories;

    @Nullable
    Integer severity;

    @ColumnTransformer(write = "?::jsonb")
    String spans;

    @Nullable
    String note;

    String[] seen;

    @Enumerated(EnumType.STRING)
    LabelSource source;

    @Nullable
    UUID appealId;

    @Nullable
    String submittedBy;

    @Nullable
    Long timeSpentMs;

    @ColumnTransformer(write = "?::jsonb")
    String played;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LabelEntity() {}

    static LabelEntity of(UUID id, CaseEntity about, NewLabel label, Instant now) {
        LabelEntity entity = of(id, about.scanId, label, now);
        entity.caseId = about.id;
        entity.source = about.sourceOfLabels();
        return entity;
    }

    /** Its source is still to be said. */
    static LabelEntity of(UUID id, UUID scanId, NewLabel label, Instant now) {
        LabelEntity entity = new LabelEntity();
        entity.id = id;
        entity.scanId = scanId;
        entity.createdAt = now;
        entity.say(label);
        entity.account(label.handling());
        return entity;
    }

    private void say(NewLabel label) {
        reviewer = label.reviewer();
        verdict = label.verdict();
        categories = Judged.write(label.categories());
        severity = label.severity().orElse(null);
        spans = SpanRow.write(label.spans());
        note = label.note().map(StorableText::of).orElse(null);
        seen = label.seen().toArray(String[]::new);
    }

    private void account(Handling handling) {
        submittedBy = handling.submittedBy().orElse(null);
        timeSpentMs = handling.timeSpent().map(Duration::toMillis).orElse(null);
        played = Played.write(handling.played());
    }

    Label label(Optional<Instant> retractedAt) {
        NewLabel content = new NewLabel(
                reviewer,
                verdict,
                Judged.read(categories),
                Optional.ofNullable(severity),
                SpanRow.read(spans),
                Optional.ofNullable(note),
                List.of(seen),
                handling());
        return new Label(id, Optional.ofNullable(caseId), scanId, content, source, createdAt, retractedAt);
    }

    private Handling handling() {
        return new Handling(
                Optional.ofNullable(submittedBy),
                Optional.ofNullable(timeSpentMs).map(Duration::ofMillis),
                Played.read(played));
    }
}
