package io.gatehouse.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.decision.Overturn;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.ScanStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan, as it stands in answers and callbacks.
 *
 * @param decision null until the scan is completed
 * @param overturn what holds instead of the decision, since an appeal against it succeeded; else left out
 * @param categories by wire name, in the order of the taxonomy
 * @param failure one sentence where the status is FAILED
 */
public record ScanView(
        UUID scanId,
        String contentId,
        ScanStatus status,
        @Nullable DecisionView decision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OverturnView overturn,
        Map<String, CategoryView> categories,
        List<PartView> parts,
        @Nullable CoverageView coverage,
        Instant createdAt,
        @Nullable Long elapsedMs,
        @Nullable String failure) {

    public static ScanView of(ScanRecord scan) {
        return new ScanView(
                scan.id(),
                scan.contentId(),
                scan.status(),
                scan.verdict().map(Verdict::decision).map(DecisionView::of).orElse(null),
                scan.overturn().map(OverturnView::of).orElse(null),
                scan.verdict()
                        .map(Verdict::categories)
                        .map(ScanView::categories)
                        .orElse(Map.of()),
                scan.verdict().stream()
                        .flatMap(verdict -> verdict.parts().stream())
                        .map(PartView::of)
                        .toList(),
                scan.verdict().map(Verdict::coverage).map(CoverageView::of).orElse(null),
                scan.createdAt(),
                scan.elapsed().map(Duration::toMillis).orElse(null),
                scan.failure().orElse(null));
    }

    private static Map<String, CategoryView> categories(Map<Category, CategoryScore> scores) {
        Map<String, CategoryView> views = new LinkedHashMap<>();
        scores.forEach((category, score) -> views.put(category.wireName(), CategoryView.of(score)));
        return views;
    }

    /** @param labels what the item is to be labelled with, instead of what the decision said */
    public record OverturnView(Action action, List<String> labels, String reason, UUID appealId, Instant overturnedAt) {
        static OverturnView of(Overturn overturn) {
            return new OverturnView(
                    overturn.action(),
                    overturn.labels(),
                    overturn.reason(),
                    overturn.appealId(),
                    overturn.overturnedAt());
        }
    }

    /** @param severity 0 to 7 */
    public record CategoryView(double score, int severity, Map<String, Double> contributions) {
        static CategoryView of(CategoryScore score) {
            return new CategoryView(score.score(), score.severity(), score.contributions());
        }
    }

    /** @param missing ids of the parts that were not looked at, or not in every aspect */
    public record CoverageView(boolean complete, List<String> missing) {
        static CoverageView of(Coverage coverage) {
            return new CoverageView(coverage.complete(), coverage.missing());
        }
    }
}
