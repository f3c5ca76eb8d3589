package io.gatehouse.eval.summary;

import io.gatehouse.eval.report.Table;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps together, on a page, what a line end would part: the ends of a range, and n and its number. */
final class PageText {

    private static final Pattern TOGETHER = Pattern.compile("n = \\d+|\\d to \\d|not enough data");

    private PageText() {}

    static List<Table> of(List<Table> tables) {
        return tables.stream().map(PageText::of).toList();
    }

    private static Table of(Table table) {
        return new Table(
                table.title(),
                of(table.legend()),
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream().map(PageText::of).toList())
                        .toList());
    }

    static String of(String text) {
        return TOGETHER.matcher(text).replaceAll(found -> found.group().replace(' ', '\u00a0'));
    }
}
