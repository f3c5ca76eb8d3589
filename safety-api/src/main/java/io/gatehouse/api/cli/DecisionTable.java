package io.gatehouse.api.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import com.github.freva.asciitable.Styler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi;

/** Decisions as a table that fits the terminal. */
final class DecisionTable {

    /**
     * One line of the table.
     *
     * @param expected the action that the item was made for, where it was made for one
     * @param texts the item's texts by part id, to quote from
     */
    record Row(String item, Optional<String> expected, ScanAnswer answer, Map<String, String> texts) {

        boolean asExpected() {
            return expected.map(answer.action()::equals).orElse(true);
        }
    }

    /** What media say of themselves must not move the cursor. */
    private static final String CONTROLS = "[\\p{Cntrl}&&[^\n]]";

    private static final int NARROWEST = 96;
    private static final int FIXED = 50;
    private static final Map<String, String> COLOURS = Map.of(
            "ALLOW", "green",
            "LABEL", "cyan",
            "REVIEW", "yellow",
            "BLOCK", "red",
            "FAILED", "magenta");

    private final Ansi ansi;
    private final int flexible;

    /** @param width columns of the terminal; the table is never narrower than can be read */
    DecisionTable(Ansi ansi, int width) {
        this.ansi = ansi;
        this.flexible = Math.max(width, NARROWEST) - FIXED;
    }

    String render(List<Row> rows) {
        List<ColumnData<Row>> columns = new ArrayList<>();
        columns.add(column("item", flexible * 3 / 10, Row::item));
        if (rows.stream().anyMatch(row -> row.expected().isPresent())) {
            columns.add(
                    column("expected", 8, row -> row.expected().orElse("") + (row.asExpected() ? "" : "\ndiffers")));
        }
        columns.add(column("decision", 8, row -> row.answer().action()));
        columns.add(column("highest score", 18, row -> highest(row.answer())));
        columns.add(column("why", flexible * 35 / 100, row -> reasons(row.answer())));
        columns.add(column(
                "evidence", flexible * 35 / 100, row -> String.join("\n", EvidenceText.of(row.answer(), row.texts()))));
        return AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII)
                .lineSeparator("\n")
                .styler(colours(rows))
                .data(rows, columns)
                .asString();
    }

    private static ColumnData<Row> column(String header, int width, Function<Row, String> text) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(Math.max(width, header.length()) + 2, OverflowBehaviour.NEWLINE)
                .with(row -> text.apply(row).replaceAll(CONTROLS, " "));
    }

    private static String highest(ScanAnswer answer) {
        return answer.categories().entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().score()))
                .map(entry -> entry.getKey()
                        + '\n'
                        + String.format(Locale.ROOT, "%.2f", entry.getValue().score()))
                .orElse("none");
    }

    private static String reasons(ScanAnswer answer) {
        ScanAnswer.Decision decision = answer.decision();
        if (decision == null) {
            return String.valueOf(answer.failure());
        }
        return String.join(
                "\n",
                decision.reasons().stream()
                        .map(ScanAnswer.Reason::explanation)
                        .distinct()
                        .toList());
    }

    /** The blanks that align a line stay outside the colour. */
    private String coloured(String line, String colour) {
        String word = line.strip();
        return word.isEmpty() ? line : line.replace(word, ansi.string("@|bold," + colour + ' ' + word + "|@"));
    }

    private Styler colours(List<Row> rows) {
        return new Styler() {
            @Override
            public List<String> styleCell(Column column, int row, int col, List<String> lines) {
                if (!"decision".equals(column.getHeader())) {
                    return lines;
                }
                String colour = COLOURS.getOrDefault(rows.get(row).answer().action(), "default");
                return lines.stream().map(line -> coloured(line, colour)).toList();
            }
        };
    }
}
