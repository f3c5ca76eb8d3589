package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    record Judged(Category category, boolean applies) {}

    @Id
    UUID id;

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
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LabelEntity() {}

    static LabelEntity of(UUID id, CaseEntity reviewCase, NewLabel label, Instant now) {
        LabelEntity entity = new LabelEntity();
        entity.id = id;
        entity.caseId = reviewCase.id;
        entity.scanId = reviewCase.scanId;
        entity.createdAt = now;
        entity.say(label);
        return entity;
    }

    private void say(NewLabel label) {
        reviewer = label.reviewer();
        verdict = label.verdict();
        List<Judged> judged = label.categories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Judged(entry.getKey(), entry.getValue()))
                .toList();
        categories = JsonColumns.write(judged, Judged.class);
        severity = label.severity().orElse(null);
        spans = JsonColumns.write(label.spans(), LabelSpan.class);
        note = label.note().orElse(null);
        seen = label.seen().toArray(String[]::new);
    }

    static Map<Category, Boolean> categories(String json) {
        return JsonColumns.read(json, Judged.class).stream()
                .collect(Collectors.toMap(Judged::category, Judged::applies));
    }

    Label label() {
        NewLabel content = new NewLabel(
                reviewer,
                verdict,
                categories(categories),
                Optional.ofNullable(severity),
                JsonColumns.read(spans, LabelSpan.class),
                Optional.ofNullable(note),
                List.of(seen));
        return new Label(id, caseId, scanId, content, createdAt);
    }
}
