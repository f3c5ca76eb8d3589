package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.policy.RuleText;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item, what was decided on it, and why.
 *
 * @param decision null while there is none
 */
record ItemView(
        String scanId,
        String contentId,
        String contentType,
        @Nullable String creator,
        @Nullable String language,
        String territories,
        String scannedAt,
        @Nullable DecisionView decision,
        List<ScoreRow> scores,
        List<PartCard> parts) {

    /** @param policy name and version */
    record DecisionView(String action, List<ReasonRow> reasons, List<String> labels, String policy, String digest) {}

    /** @param parts what made the rule fire */
    record ReasonRow(
            String rule,
            String action,
            @Nullable String category,
            @Nullable String score,
            @Nullable String threshold,
            String parts,
            String explanation) {

        static ReasonRow of(Reason reason) {
            return new ReasonRow(
                    reason.rule(),
                    reason.action().name(),
                    reason.category().map(Category::wireName).orElse(null),
                    reason.score().map(Words::score).orElse(null),
                    reason.threshold().map(Words::score).orElse(null),
                    String.join(", ", reason.parts()),
                    reason.explanation());
        }
    }

    static ItemView of(ScanRecord scan, Submission content, PolicyBook policies) {
        Optional<Verdict> verdict = scan.verdict();
        List<RuleText> rules = rules(verdict, policies);
        return new ItemView(
                scan.id().toString(),
                scan.contentId(),
                Words.plain(scan.contentType()),
                scan.creatorId().orElse(null),
                scan.language().orElse(null),
                scan.territories().isEmpty()
                        ? "everywhere"
                        : String.join(", ", scan.territories().stream().sorted().toList()),
                Words.time(scan.createdAt()),
                verdict.map(ItemView::decision).orElse(null),
                ScoreRow.of(verdict.map(Verdict::categories).orElse(Map.of()), rules),
                PartCards.of(scan.id(), verdict, content, rules));
    }

    /** What was found at all. */
    public List<ScoreRow> found() {
        return scores.stream().filter(row -> !row.nothing()).toList();
    }

    /** What scored too little to be told in a number. */
    public List<String> notFound() {
        return scores.stream().filter(ScoreRow::nothing).map(ScoreRow::category).toList();
    }

    private static DecisionView decision(Verdict verdict) {
        var decision = verdict.decision();
        return new DecisionView(
                decision.action().name(),
                decision.reasons().stream().map(ReasonRow::of).toList(),
                decision.labels(),
                decision.policy().name() + ", version " + decision.policy().version(),
                decision.policy().digest());
    }

    private static List<RuleText> rules(Optional<Verdict> verdict, PolicyBook policies) {
        return verdict.flatMap(of -> policies.find(of.decision().policy().digest()))
                .map(Policy::rules)
                .orElse(List.of());
    }
}
