package io.gatehouse.eval.report;

import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Figures as people read them, on a terminal and on a card.
 *
 * @param legend how to read it, in a sentence or two
 */
public record Table(String title, String legend, List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of("", "## " + title, "", legend, "", line(columns)));
        lines.add(line(columns.stream().map(column -> "---").toList()));
        rows.forEach(row -> lines.add(line(row.stream().map(Table::escaped).toList())));
        return lines;
    }

    /** What parts the cells of a table, begins an element of a page or makes a link is shown as it is. */
    private static String escaped(String cell) {
        return cell.replaceAll("\\s+", " ")
                .replaceAll("[|\\[\\]`\\\\]", "\\\\$0")
                .replace("<", "&lt;");
    }

    static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    public static String names(List<?> some) {
        return some.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    public static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }

    /** With its 95 % interval, where it has one. */
    public static String figure(double value, Optional<Interval> range) {
        return number(value)
                + range.map(some -> " (" + number(some.low()) + " to " + number(some.high()) + ")")
                        .orElse("");
    }

    /** Its n stands elsewhere in the row. */
    public static String figure(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Known known -> figure(known.value(), known.range());
            case Estimate.TooFew few -> few.verdict();
        };
    }

    /** The share with its exact 95 % interval and the number of trials. */
    public static String share(Proportion proportion) {
        if (proportion.value().isEmpty()) {
            return "-";
        }
        Interval range = proportion.interval95();
        return number(proportion.value().getAsDouble()) + " (" + number(range.low()) + " to " + number(range.high())
                + ", n = " + proportion.trials() + ")";
    }
}
