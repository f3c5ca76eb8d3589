package io.gatehouse.eval.summary;

import io.gatehouse.eval.compare.ChampionComparison;
import io.gatehouse.eval.compare.ComparisonTables;
import io.gatehouse.eval.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a comparison three times, as {@link EvaluationReport} does an evaluation. */
public final class ComparisonReport {

    public static final String PAGE = "comparison.html";
    public static final String MARKDOWN = "comparison.md";
    public static final String JSON = "comparison.json";

    /** Of flips; the JSON has all of them. */
    private static final int EXAMPLES = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** As the page shows it. */
    record Page(String title, List<Table> tables) {}

    private final ChampionComparison comparison;
    private final Page page;

    public ComparisonReport(ChampionComparison comparison) {
        this.comparison = comparison;
        this.page = new Page(
                "Comparison of " + comparison.challenger() + " with " + comparison.champion(),
                new ComparisonTables(comparison).tables(EXAMPLES));
    }

    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(PAGE), Templates.fill("comparison", page));
        Files.writeString(folder.resolve(MARKDOWN), markdown());
        Files.writeString(folder.resolve(JSON), MAPPER.writeValueAsString(comparison) + '\n');
    }

    private String markdown() {
        List<String> lines = new ArrayList<>(List.of("# " + page.title()));
        page.tables().forEach(table -> lines.addAll(table.markdown()));
        return String.join("\n", lines) + '\n';
    }
}
