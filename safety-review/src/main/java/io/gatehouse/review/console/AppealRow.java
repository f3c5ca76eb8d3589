package io.gatehouse.review.console;

import io.gatehouse.review.appeal.AppealView;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it stands among others.
 *
 * @param age for how long it waits, or waited
 * @param decidedBy null while it is open
 * @param mayOpen whether the viewer may look at it
 */
record AppealRow(
        String appealId,
        String appellant,
        String ground,
        boolean restricted,
        String status,
        String openedAt,
        String age,
        @Nullable String decidedBy,
        boolean mayOpen) {

    static AppealRow of(AppealView appeal, Viewer viewer) {
        return new AppealRow(
                appeal.appealId().toString(),
                appeal.appellant(),
                appeal.ground(),
                appeal.restricted(),
                appeal.status(),
                Words.time(appeal.openedAt()),
                Words.length(Duration.ofSeconds(appeal.ageSeconds())),
                Optional.ofNullable(appeal.decision())
                        .map(AppealView.DecisionView::decidedBy)
                        .orElse(null),
                viewer.isRestricted() || !appeal.restricted());
    }
}
