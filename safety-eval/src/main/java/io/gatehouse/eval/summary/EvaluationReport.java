package io.gatehouse.eval.summary;

import io.gatehouse.eval.figure.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an evaluation three times: for people as a page and as Markdown, for programs as JSON.
 *
 * <p>The same evaluation gives the same files, byte for byte.
 */
public final class EvaluationReport {

    public static final String PAGE = "report.html";
    public static final String MARKDOWN = "report.md";
    public static final String JSON = "report.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Evaluation evaluation;

    public EvaluationReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(PAGE), ReportPage.of(evaluation).html());
        Files.writeString(folder.resolve(MARKDOWN), markdown());
        Files.writeString(folder.resolve(JSON), json());
    }

    String json() {
        return MAPPER.writeValueAsString(evaluation) + '\n';
    }

    String markdown() {
        List<String> lines =
                new ArrayList<>(List.of("# Evaluation of " + evaluation.run().bundle(), ""));
        Fact.of(evaluation).forEach(fact -> lines.add("- " + fact.name() + ": " + fact.value()));
        new EvaluationTables(evaluation).all().forEach(table -> lines.addAll(table.markdown()));
        return String.join("\n", lines) + '\n';
    }
}
