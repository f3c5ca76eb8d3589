package io.gatehouse.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.replay.CategoryChange;
import io.gatehouse.eval.replay.Change;
import io.gatehouse.eval.replay.FlipExample;
import io.gatehouse.eval.replay.Flips;
import io.gatehouse.eval.replay.Quality;
import io.gatehouse.eval.replay.ReplayReport;
import io.gatehouse.store.replay.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What another policy makes of decisions, as it stands in answers.
 *
 * @param policy the name of the policy that decided
 * @param other the policy that decided again, or in its shadow
 * @param complete whether all decisions of the period were looked at, and not the newest alone
 * @param oldest when the oldest decision that was looked at was made; null if there was none
 * @param agreement scans that keep their action, out of all
 * @param actions how many scans went from which action to which
 * @param relabelled scans that keep their action but not their labels
 * @param flipsWithoutCategory flips by rules about no category, such as the one about missing evidence
 * @param reviewerLoad scans that wait for a reviewer, out of all
 * @param whole whether a scan violates anything, against what is done to it
 * @param notEvaluated categories that the other policy asks about and no scan was scored for
 * @param notes what to know before believing the figures
 */
record ReplayView(
        String policy,
        PolicyRef other,
        Instant since,
        Instant until,
        int limit,
        int scans,
        boolean complete,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        ShareView agreement,
        List<ActionView> actions,
        int relabelled,
        List<CategoryChangeView> categories,
        List<FlipView> flipsWithoutCategory,
        ChangeView reviewerLoad,
        List<QualityView> whole,
        List<String> notEvaluated,
        List<String> notes) {

    static ReplayView of(String policy, int limit, ReplayReport report) {
        return new ReplayView(
                policy,
                report.other(),
                report.period().since(),
                report.period().until(),
                limit,
                report.scans(),
                !report.cut(),
                report.span().map(Span::first).orElse(null),
                report.span().map(Span::last).orElse(null),
                ShareView.of(report.agreement()),
                report.flips().stream().map(ActionView::of).toList(),
                report.relabelled(),
                report.categories().stream()
                        .map(CategoryChangeView::of)
                        .filter(CategoryChangeView::saysSomething)
                        .toList(),
                report.flipsWithoutCategory().stream().map(FlipView::of).toList(),
                ChangeView.of(report.load()),
                report.whole().stream().map(QualityView::of).toList(),
                report.unscored().stream().map(Category::wireName).toList(),
                notes(report));
    }

    static String names(List<Category> categories) {
        return categories.stream().map(Category::wireName).collect(Collectors.joining(", "));
    }

    private static List<String> notes(ReplayReport report) {
        List<String> notes = new ArrayList<>();
        if (report.cut()) {
            notes.add("The period holds more decisions than the limit: the newest " + report.scans()
                    + " were looked at, and older ones were not.");
        }
        if (!report.unscored().isEmpty()) {
            notes.add("No scan was scored for " + names(report.unscored())
                    + ": what the policy would do about these is not in the figures.");
        }
        if (report.whole().stream()
                .anyMatch(quality -> quality.recall().before().trials() > 0)) {
            notes.add("Precision and recall rest on the scans that reviewers labelled. The policies of their time chose"
                    + " most of these, so what nobody looked at is not in the recall.");
        }
        return notes;
    }

    /** A share with its exact 95 % interval; below {@link Change#ENOUGH} scans there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareView(
            int count,
            int n,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String verdict) {

        static ShareView of(Proportion share) {
            if (share.trials() < Change.ENOUGH) {
                return new ShareView(share.successes(), share.trials(), null, null, null, Estimate.NOT_ENOUGH_DATA);
            }
            Interval interval = share.interval95();
            return new ShareView(
                    share.successes(),
                    share.trials(),
                    share.value().orElseThrow(),
                    interval.low(),
                    interval.high(),
                    null);
        }
    }

    /** How a share changes, on the same scans, with an interval that covers the change in at least 95 % of samples. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            ShareView before,
            ShareView after,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high) {

        static ChangeView of(Change change) {
            ShareView before = ShareView.of(change.before());
            ShareView after = ShareView.of(change.after());
            return change.enough()
                    ? new ChangeView(before, after, change.difference(), change.low(), change.high())
                    : new ChangeView(before, after, null, null, null);
        }
    }

    /** @param examples the newest that flipped, without their content */
    record ActionView(Action from, Action to, int scans, List<FlipExample> examples) {
        static ActionView of(Flips flips) {
            return new ActionView(flips.from(), flips.to(), flips.scans(), flips.examples());
        }
    }

    record FlipView(Action from, Action to, int scans) {
        static FlipView of(Flips flips) {
            return new FlipView(flips.from(), flips.to(), flips.scans());
        }
    }

    /** @param atLeast what counts as flagged: this action or a stricter one */
    record QualityView(Action atLeast, ChangeView precision, ChangeView recall) {
        static QualityView of(Quality quality) {
            return new QualityView(
                    quality.atLeast(), ChangeView.of(quality.precision()), ChangeView.of(quality.recall()));
        }
    }

    /** @param scored how many scans had a score for it */
    record CategoryChangeView(String category, int scored, List<FlipView> flips, List<QualityView> quality) {

        static CategoryChangeView of(CategoryChange change) {
            return new CategoryChangeView(
                    change.category().wireName(),
                    change.scored(),
                    change.flips().stream().map(FlipView::of).toList(),
                    change.quality().stream().map(QualityView::of).toList());
        }

        boolean saysSomething() {
            return scored > 0 || !flips.isEmpty() || !quality.isEmpty();
        }
    }
}
