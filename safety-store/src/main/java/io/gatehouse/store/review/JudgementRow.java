package io.gatehouse.store.review;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param categories as JSON */
record JudgementRow(
        UUID caseId,
        String reviewer,
        LabelVerdict verdict,
        String categories,
        @Nullable Integer severity) {

    Judgement judgement() {
        return new Judgement(
                caseId, reviewer, verdict, LabelEntity.Judged.read(categories), Optional.ofNullable(severity));
    }
}
