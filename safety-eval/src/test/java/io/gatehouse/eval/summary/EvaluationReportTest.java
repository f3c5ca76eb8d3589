package io.gatehouse.eval.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.figure.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationReportTest {

    private static final Evaluation EVALUATION = Runs.run()
            .with(30, 0.95, true, Map.of("language", "en"))
            .with(10, 0.1, true, Map.of("language", "en"))
            .with(60, 0.05, false, Map.of("language", "en"))
            .with(25, 0.55, false, Map.of("language", "cy & <more>"))
            .evaluated();

    @TempDir
    private Path folder;

    @Test
    void thePageNeedsNothingElse() {
        String page = ReportPage.of(EVALUATION).html();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .doesNotContain("<script", "src=", "url(", "@import", "http://", "https://");
    }

    @Test
    void thePageDrawsEachCategoryThatHasEnoughData() {
        String page = ReportPage.of(EVALUATION).html();

        assertThat(page)
                .contains("<b>Precision and recall.</b>", "<b>ROC.</b>", "<b>Reliability.</b>", "<b>Scores.</b>")
                .contains("<b>AUROC.</b>", "prefers-color-scheme: dark", "@media print");
        assertThat(count("<svg", page)).isEqualTo(7);
        assertThat(count("<svg", page)).isEqualTo(count("</svg>", page));
    }

    @Test
    void thePageSaysWhereItsFiguresComeFrom() {
        assertThat(ReportPage.of(EVALUATION).html())
                .contains(
                        "sha256:d",
                        "sha256:b",
                        "sha256:p",
                        "CC0-1.0",
                        "125 (test)",
                        "letters@1",
                        "<dt>Without a score</dt>");
    }

    @Test
    void slicesThatAreLeftOutAreSaidInEachFormat() {
        Runs runs = Runs.run();
        IntStream.range(0, 22).forEach(i -> runs.with(i < 20 ? 3 : 2, 0.05, false, Map.of("identity", "group " + i)));
        Evaluation evaluation = runs.evaluated();
        String said = "2 of the 22 values of identity, of at most 2 items each";

        assertThat(ReportPage.of(evaluation).html()).contains("<dt>Slices left out</dt><dd>" + said + "</dd>");
        assertThat(new EvaluationReport(evaluation).markdown()).contains("- Slices left out: " + said + '\n');
        assertThat(JsonMapper.shared()
                        .readTree(new EvaluationReport(evaluation).json())
                        .at("/leftOut/0/values")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void whatOthersWroteStaysText() {
        assertThat(ReportPage.of(EVALUATION).html())
                .contains("cy &amp; &lt;more&gt;", "&lt;easy&gt;")
                .doesNotContain("<more>", "<easy>");
    }

    @Test
    void harmThatIsOnlyLabelledIsSaidBesideTheFunctions() {
        Evaluation labelled =
                Runs.run().labelled(2, true, Map.of("function", "swearing")).evaluated();

        assertThat(new EvaluationReport(labelled).markdown())
                .contains(
                        "lets pass with a label: that is not passed",
                        "| hate | swearing | harmful | 0 of 2 | not enough data (n = 2) | 0 | 2 |");
    }

    @Test
    void aPageWithoutDrawingsSaysWhy() {
        Evaluation few = Runs.run().with(3, 0.95, true, Map.of()).evaluated();

        assertThat(ReportPage.of(few).html())
                .contains("No category has enough items of both kinds to be drawn.")
                .doesNotContain("<svg", "By slice", "<nav>", "class=\"legend key\"");
    }

    @Test
    void theJsonHoldsTheFigures() {
        JsonNode json = JsonMapper.shared().readTree(new EvaluationReport(EVALUATION).json());

        assertThat(json.at("/run/bundle").asString()).isEqualTo("letters@1");
        assertThat(json.at("/categories/0/category").asString()).isEqualTo("hate");
        JsonNode recall = json.at("/categories/0/points/0/recall");
        assertThat(recall.path("value").doubleValue()).isEqualTo(0.75);
        assertThat(recall.path("n").intValue()).isEqualTo(40);
        assertThat(recall.at("/range/low").doubleValue()).isBetween(0.58, 0.6);
        assertThat(json.at("/categories/2/points/0/recall/verdict").asString()).isEqualTo("not enough data");
    }

    @Test
    void theMarkdownHoldsThemForPeople() {
        assertThat(new EvaluationReport(EVALUATION).markdown())
                .startsWith("# Evaluation of letters@1\n\n- Dataset: small@1, sha256:d\n")
                .contains(
                        "recall at 1 % false alarms | recall at 5 % false alarms |",
                        "| hate | all items | hate-block | 0.9 | BLOCK | 1.000 (0.884 to 1.000, n = 30) | 0.750 (0.588 to"
                                + " 0.873, n = 40) |",
                        "all samples of the bootstrap agree, and that is no sign of certainty",
                        "not enough data (n = 0)");
    }

    @Test
    void threeFilesAreWrittenAndTheSameEachTime() throws IOException {
        new EvaluationReport(EVALUATION).write(folder);
        String page = Files.readString(folder.resolve("report.html"));
        new EvaluationReport(EVALUATION).write(folder);

        assertThat(folder.resolve("report.html")).content().isEqualTo(page);
        assertThat(folder).isDirectoryContaining("glob:**report.md").isDirectoryContaining("glob:**report.json");
    }

    @Test
    void longNamesOfSlicesAreBrokenIntoLinesAndNotCutOff() {
        String name = "people of a community whose name is longer than any drawing is wide";
        Evaluation evaluation = Runs.run()
                .with(30, 0.95, true, Map.of("identity", name))
                .with(30, 0.05, false, Map.of("identity", "x".repeat(60)))
                .evaluated();

        List<String> labels = Pattern.compile("<text class=\"name\"[^>]*>(?<text>[^<]*)<")
                .matcher(ReportPage.of(evaluation).html())
                .results()
                .map(label -> label.group("text"))
                .toList();

        assertThat(labels)
                .allSatisfy(label -> assertThat(label.replace("&#x3D;", "=")).hasSizeLessThanOrEqualTo(40));
        assertThat(String.join(" ", labels)).contains(name + ", n");
    }

    @Test
    void numbersStayWithWhatTheyCount() {
        assertThat(ReportPage.of(EVALUATION).html())
                .contains("(0.588\u00a0to\u00a00.873, n\u00a0&#x3D;\u00a040)")
                .doesNotContain("<td>not enough data");
    }

    @Test
    void theTicksOfAHistogramAreRound() {
        // Three quarters of the positives, and so the tallest bar, are at 0.95: the axis ends at 80.
        assertThat(ReportPage.of(EVALUATION).html())
                .contains(">80<", ">60<", ">20<")
                .doesNotContain("56.2", "18.8");
    }

    private static long count(String what, String text) {
        return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
    }
}
