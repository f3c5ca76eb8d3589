package io.gatehouse.store.decision;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.store.json.JsonColumns;
import io.gatehouse.store.json.StorableText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Embeddable
record PartResultRow(
        String partId,
        @Enumerated(EnumType.STRING) Modality modality,
        @Enumerated(EnumType.STRING) Status status,
        @Nullable String reason,
        @Nullable String detail,
        String gaps,
        long elapsedNanos) {

    enum Status {
        SCORED,
        ABSTAINED,
        FAILED
    }

    static PartResultRow of(PartResult result) {
        return switch (result) {
            case PartResult.Scored scored -> row(result, Status.SCORED, null, null, scored.gaps());
            case PartResult.Abstained abstained ->
                row(result, Status.ABSTAINED, abstained.reason().name(), null, List.of());
            case PartResult.Failed failed ->
                row(result, Status.FAILED, failed.reason().name(), StorableText.of(failed.detail()), List.of());
        };
    }

    private static PartResultRow row(
            PartResult result, Status status, @Nullable String reason, @Nullable String detail, List<Gap> gaps) {
        return new PartResultRow(
                result.partId(),
                result.modality(),
                status,
                reason,
                detail,
                JsonColumns.write(gaps, Gap.class),
                result.elapsed().toNanos());
    }

    PartResult result(List<Signal> signals) {
        Duration elapsed = Duration.ofNanos(elapsedNanos);
        return switch (status) {
            case SCORED -> new PartResult.Scored(partId, modality, signals, JsonColumns.read(gaps, Gap.class), elapsed);
            case ABSTAINED ->
                new PartResult.Abstained(
                        partId, modality, AbstentionReason.valueOf(Objects.requireNonNull(reason)), elapsed);
            case FAILED ->
                new PartResult.Failed(
                        partId,
                        modality,
                        FailureReason.valueOf(Objects.requireNonNull(reason)),
                        Objects.requireNonNull(detail),
                        elapsed);
        };
    }
}
