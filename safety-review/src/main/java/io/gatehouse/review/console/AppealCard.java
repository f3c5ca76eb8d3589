package io.gatehouse.review.console;

import io.gatehouse.review.appeal.AppealView;
import io.gatehouse.review.appeal.Appeals;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.store.review.ReviewCase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appeal with what it is against.
 *
 * @param caseId of the item's case; null where no reviewer was asked
 * @param labels what reviewers said of the item
 * @param barred why the viewer cannot close it; null if they can
 */
record AppealCard(
        AppealRow row,
        String statement,
        @Nullable Ruled ruled,
        ItemView item,
        @Nullable String caseId,
        List<CaseView.LabelRow> labels,
        @Nullable String barred) {

    /** How it ended. */
    record Ruled(String outcome, String decidedBy, String reason, String at) {
        static Ruled of(AppealView.DecisionView decision) {
            return new Ruled(
                    decision.outcome(), decision.decidedBy(), decision.reason(), Words.time(decision.decidedAt()));
        }
    }

    static AppealCard of(
            Appeals.AppealFile file,
            ItemView item,
            Optional<ReviewCase> reviewCase,
            Optional<String> barred,
            Viewer viewer) {
        AppealView appeal = file.appeal();
        return new AppealCard(
                AppealRow.of(appeal, viewer),
                appeal.statement(),
                Optional.ofNullable(appeal.decision()).map(Ruled::of).orElse(null),
                item,
                reviewCase.map(opened -> opened.id().toString()).orElse(null),
                file.labels().stream()
                        .map(LabelView::of)
                        .map(CaseView.LabelRow::of)
                        .toList(),
                barred.orElse(null));
    }
}
