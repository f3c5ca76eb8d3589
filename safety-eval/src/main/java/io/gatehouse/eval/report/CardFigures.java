package io.gatehouse.eval.report;

import io.gatehouse.models.training.HeldBackScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of figures on a card. */
public final class CardFigures {

    private CardFigures() {}

    /** Output by output: one row per source, then all sources together where there are several. */
    public static Table table(List<HeldBackScores> heldBack) {
        Map<String, List<HeldBackScores>> byOutput = heldBack.stream()
                .collect(Collectors.groupingBy(HeldBackScores::output, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        byOutput.forEach((output, scores) -> {
            scores.forEach(one ->
                    rows.add(FigureRow.of(output, one.source(), List.of(one)).cells()));
            if (scores.size() > 1) {
                rows.add(FigureRow.of(output, "all", scores).cells());
            }
        });
        return new Table("Figures on held-back data", FigureRow.LEGEND, FigureRow.COLUMNS, rows);
    }
}
