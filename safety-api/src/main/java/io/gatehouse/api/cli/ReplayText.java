package io.gatehouse.api.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The answer to a replay, for a terminal. */
final class ReplayText {

    private static final int EXAMPLES = 3;

    private final JsonNode answer;

    private ReplayText(JsonNode answer) {
        this.answer = answer;
    }

    static String of(JsonNode answer) {
        return new ReplayText(answer).text();
    }

    private String text() {
        List<String> blocks = new ArrayList<>();
        blocks.add(head());
        blocks.add(actions());
        blocks.add("Agreement:     " + share(answer.at("/agreement")) + "\nReviewer load: "
                + change(answer.at("/reviewerLoad")));
        blocks.add(categories());
        blocks.add(quality());
        answer.at("/notes").forEach(note -> blocks.add(note.asString()));
        return blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String head() {
        String when = answer.at("/scans").intValue() == 0
                ? " in this period"
                : " from " + answer.at("/oldest").asString() + " to "
                        + answer.at("/newest").asString();
        return answer.at("/scans").intValue() + " decisions of the policy \""
                + answer.at("/policy").asString() + '"' + when + ", against "
                + answer.at("/other/name").asString() + ' '
                + answer.at("/other/version").intValue();
    }

    private String actions() {
        return table(
                List.of("from", "to", "scans", "the newest"),
                answer.at("/actions").values().stream()
                        .map(pair -> List.of(
                                pair.at("/from").asString(),
                                pair.at("/to").asString(),
                                pair.at("/scans").asString(),
                                examples(pair)))
                        .toList());
    }

    private static String examples(JsonNode pair) {
        return pair.at("/examples").values().stream()
                .limit(EXAMPLES)
                .map(example -> example.at("/scanId").asString() + ' ' + rules(example.at("/before")) + " -> "
                        + rules(example.at("/after")))
                .collect(Collectors.joining("\n"));
    }

    private static String rules(JsonNode rules) {
        return rules.isEmpty()
                ? "no rule"
                : rules.values().stream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private String categories() {
        Stream<List<String>> byCategory = answer.at("/categories").values().stream()
                .flatMap(category -> flips(category.at("/category").asString(), category.at("/flips")));
        return table(
                List.of("flips by rules about", "from", "to", "scans"),
                Stream.concat(byCategory, flips("no category", answer.at("/flipsWithoutCategory")))
                        .toList());
    }

    private static Stream<List<String>> flips(String name, JsonNode flips) {
        return flips.values().stream()
                .map(flip -> List.of(
                        name,
                        flip.at("/from").asString(),
                        flip.at("/to").asString(),
                        flip.at("/scans").asString()));
    }

    private String quality() {
        Stream<List<String>> byCategory = answer.at("/categories").values().stream()
                .flatMap(category -> qualities(category.at("/category").asString(), category.at("/quality")));
        return table(
                List.of("labelled", "flagged by", "precision", "recall"),
                Stream.concat(qualities("any violation", answer.at("/whole")), byCategory)
                        .toList());
    }

    /** Where nobody labelled anything there is nothing to tell. */
    private static Stream<List<String>> qualities(String name, JsonNode qualities) {
        return qualities.values().stream()
                .filter(each -> Stream.of("/precision/before/n", "/precision/after/n", "/recall/before/n")
                        .anyMatch(n -> each.at(n).intValue() > 0))
                .map(each -> List.of(
                        name,
                        each.at("/atLeast").asString() + " or more",
                        change(each.at("/precision")),
                        change(each.at("/recall"))));
    }

    private static String change(JsonNode change) {
        String sides = share(change.at("/before")) + "\n -> " + share(change.at("/after"));
        return change.has("difference")
                ? sides + "\n " + percent(change, "difference", "%+.1f") + " points [" + percent(change, "low", "%+.1f")
                        + " to " + percent(change, "high", "%+.1f") + ']'
                : sides;
    }

    private static String share(JsonNode share) {
        String counts =
                " (" + share.at("/count").intValue() + " of " + share.at("/n").intValue() + ')';
        return share.has("value")
                ? percent(share, "value", "%.1f") + " % [" + percent(share, "low", "%.1f") + " to "
                        + percent(share, "high", "%.1f") + ']' + counts
                : share.at("/verdict").asString() + counts;
    }

    private static String percent(JsonNode object, String name, String format) {
        double value = Objects.requireNonNull(object.get(name)).doubleValue();
        return String.format(Locale.ROOT, format, 100 * value);
    }

    private static String table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        Column[] columns = header.stream()
                .map(name -> new Column()
                        .header(name)
                        .headerAlign(HorizontalAlign.LEFT)
                        .dataAlign(HorizontalAlign.LEFT))
                .toArray(Column[]::new);
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII,
                columns,
                rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new));
    }
}
