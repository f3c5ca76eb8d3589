package io.gatehouse.store.decision;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A category's score as it stands in jsonb: lists, for jsonb forgets the order of an object's members. */
public record FusedScore(Category category, double score, List<Contribution> contributions) {

    public FusedScore {
        contributions = List.copyOf(contributions);
    }

    public record Contribution(String part, double score) {}

    static List<FusedScore> of(Map<Category, CategoryScore> scores) {
        return scores.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FusedScore of(Category category, CategoryScore score) {
        return new FusedScore(
                category,
                score.score(),
                score.contributions().entrySet().stream()
                        .map(part -> new Contribution(part.getKey(), part.getValue()))
                        .toList());
    }

    public static Map<Category, CategoryScore> scores(List<FusedScore> rows) {
        Map<Category, CategoryScore> scores = new EnumMap<>(Category.class);
        for (FusedScore row : rows) {
            Map<String, Double> parts = new LinkedHashMap<>();
            row.contributions.forEach(part -> parts.put(part.part(), part.score()));
            scores.put(row.category, new CategoryScore(row.score, parts));
        }
        return scores;
    }
}
