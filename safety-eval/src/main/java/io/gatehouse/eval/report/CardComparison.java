package io.gatehouse.eval.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two cards of one bundle side by side. */
public final class CardComparison {

    private static final int FIRST_FIGURE = FigureRow.COLUMNS.indexOf("n");

    private CardComparison() {}

    /**
     * One block of lines per output and source of either card.
     *
     * @param before the card of the bundle that is there, as Markdown
     * @param now the card of the bundle that is to replace it
     */
    public static List<String> lines(String before, String now) {
        Map<String, List<String>> old = rows(before);
        Map<String, List<String>> fresh = rows(now);
        List<String> lines = new ArrayList<>();
        fresh.forEach((key, row) -> lines.addAll(block(key, old.get(key), row)));
        old.keySet().stream()
                .filter(key -> !fresh.containsKey(key))
                .forEach(key -> lines.add(key + ": was on the card before, is not any more"));
        return lines;
    }

    private static List<String> block(String key, @Nullable List<String> old, List<String> now) {
        if (old == null) {
            return List.of(key + ": is new");
        }
        List<String> lines = new ArrayList<>(List.of(key));
        for (int column = FIRST_FIGURE; column < FigureRow.COLUMNS.size(); column++) {
            String was = old.get(column);
            String is = now.get(column);
            lines.add("  " + FigureRow.COLUMNS.get(column) + ": " + (was.equals(is) ? is : was + " -> " + is));
        }
        return lines;
    }

    private static Map<String, List<String>> rows(String card) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : card.lines().toList()) {
            List<String> cells =
                    List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
            boolean isRow = cells.size() == FigureRow.COLUMNS.size() + 2
                    && !line.equals(FigureRow.HEADER)
                    && !line.equals(FigureRow.RULER);
            if (isRow) {
                rows.put(cells.get(1) + " on " + cells.get(2), cells.subList(1, cells.size() - 1));
            }
        }
        return rows;
    }
}
