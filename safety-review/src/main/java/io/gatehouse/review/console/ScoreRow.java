package io.gatehouse.review.console;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.RuleText;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A category's score beside the thresholds that it is measured by. */
record ScoreRow(String category, double value, int severity, List<Threshold> thresholds) {

    private static final int PERCENT = 100;

    record Threshold(String rule, String action, double value, boolean reached) {

        public String atLeast() {
            return Words.score(value);
        }

        public String percent() {
            return Words.score(PERCENT * value);
        }
    }

    public String score() {
        return Words.score(value);
    }

    /** For drawing. */
    public String percent() {
        return Words.score(PERCENT * value);
    }

    /** Whether its score is told as 0.000. */
    boolean nothing() {
        return Double.parseDouble(score()) == 0;
    }

    /** The highest first. */
    static List<ScoreRow> of(Map<Category, CategoryScore> scores, List<RuleText> rules) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(CategoryScore::score).reversed()))
                .map(entry -> of(entry.getKey(), entry.getValue(), rules))
                .toList();
    }

    private static ScoreRow of(Category category, CategoryScore score, List<RuleText> rules) {
        List<Threshold> thresholds = rules.stream()
                .filter(rule -> rule.action() != Action.ALLOW)
                .filter(rule -> rule.category().filter(category::equals).isPresent())
                .flatMap(rule -> rule.atLeast().map(least -> threshold(rule, least, score)).stream())
                .toList();
        return new ScoreRow(category.wireName(), score.score(), score.severity(), thresholds);
    }

    private static Threshold threshold(RuleText rule, double atLeast, CategoryScore score) {
        return new Threshold(rule.id(), rule.action().name(), atLeast, score.score() >= atLeast);
    }
}
