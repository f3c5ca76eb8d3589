package io.gatehouse.review.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree, as it stands in answers.
 *
 * @param since from when on labels count
 * @param complete false where there were more labels than are looked at; the latest are
 * @param verdict whether a case breaks the rules
 * @param severity on its scale of 0 to 7, where one apart is nearer than two
 * @param pairs the two reviewers that share the most cases first
 * @param reviewers how far each can be relied on for the verdict, found from how they agree (Dawid and Skene)
 */
public record AgreementView(
        Instant since,
        int labels,
        int cases,
        boolean complete,
        ScaleView verdict,
        List<CategoryView> categories,
        CoefficientView severity,
        List<PairView> pairs,
        ReliabilityView reviewers) {

    /** Of something that applies or does not. */
    public record ScaleView(CoefficientView fleissKappa, CoefficientView krippendorffAlpha) {}

    public record CategoryView(String category, CoefficientView fleissKappa, CoefficientView krippendorffAlpha) {
        static CategoryView of(Category category, ScaleView scale) {
            return new CategoryView(category.wireName(), scale.fleissKappa(), scale.krippendorffAlpha());
        }
    }

    public record PairView(String first, String second, CoefficientView cohensKappa) {}

    /** A value with its 95 % interval and the cases that it rests on, or why there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CoefficientView(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer cases,
            @Nullable String notEnoughData) {
        static CoefficientView of(Agreement agreement) {
            return switch (agreement) {
                case Agreement.Estimated some ->
                    new CoefficientView(some.value(), some.low(), some.high(), some.items(), null);
                case Agreement.NotEnoughData(String reason) -> new CoefficientView(null, null, null, null, reason);
            };
        }
    }

    /** @param prevalence how many of the cases break the rules, by what is likely to be true of each */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReliabilityView(
            @Nullable Double prevalence,
            @Nullable List<ReviewerView> each,
            @Nullable String notEnoughData) {
        static ReliabilityView of(Reliability reliability, Ratings ratings) {
            return switch (reliability) {
                case Reliability.Estimated some ->
                    new ReliabilityView(some.prevalence().get(Judgements.YES), each(some, ratings), null);
                case Reliability.NotEnoughData(String reason) -> new ReliabilityView(null, null, reason);
            };
        }

        private static List<ReviewerView> each(Reliability.Estimated estimated, Ratings ratings) {
            Map<String, Integer> labels = new TreeMap<>();
            ratings.items().forEach(item -> item.forEach(rating -> labels.merge(rating.rater(), 1, Integer::sum)));
            return labels.entrySet().stream()
                    .map(entry -> ReviewerView.of(estimated, entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /**
     * @param cases how many the reviewer gave a verdict on
     * @param accuracy how often the verdict is right
     * @param sensitivity how often a violation is seen; null where none came by
     * @param specificity how often a case that breaks no rule is let go; null where none came by
     */
    public record ReviewerView(
            String reviewer,
            int cases,
            double accuracy,
            @Nullable Double sensitivity,
            @Nullable Double specificity) {
        static ReviewerView of(Reliability.Estimated estimated, String reviewer, int cases) {
            return new ReviewerView(
                    reviewer,
                    cases,
                    estimated.accuracy(reviewer),
                    estimated.rightAbout(reviewer, Judgements.YES).orElse(null),
                    estimated.rightAbout(reviewer, Judgements.NO).orElse(null));
        }
    }
}
