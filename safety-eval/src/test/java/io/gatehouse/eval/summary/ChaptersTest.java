package io.gatehouse.eval.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.figure.Runs;
import io.gatehouse.models.text.Attack;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bias and robustness, in each format. */
class ChaptersTest {

    private static final Evaluation EVALUATION = Runs.run()
            .with(30, 0.95, true, Map.of("identity", "cyclists"))
            .with(30, 0.6, false, Map.of("identity", "cyclists"))
            .with(30, 0.55, true, Map.of("identity", "<sailors>"))
            .with(30, 0.05, false, Map.of("identity", "<sailors>"))
            .disguised(Attack.SPACED_LETTERS, 6, Action.ALLOW)
            .evaluated();

    @Test
    void thePageHasAChapterForEach() {
        String page = ReportPage.of(EVALUATION).html();

        assertThat(page)
                .contains("<h2>Groups of people</h2>", "<b>BPSN AUC of hate.</b>", "Identity terms, group by group")
                .contains("&lt;sailors&gt;")
                .contains("<h2>Disguises</h2>", "<b>Held in each disguise.</b>", "spaced letters, n &#x3D; 120")
                .doesNotContain("<sailors>");
    }

    /** Drawn for a telephone: over a whole page its letters would be four times as large as the text. */
    @Test
    void thePlotOfAChapterIsNoWiderForStandingAlone() {
        assertThat(ReportPage.of(EVALUATION).html())
                .contains(".slices svg { max-width: 26rem; }", "<h2>Disguises</h2>\n<div class=\"plots slices\">");
    }

    @Test
    void soDoMarkdownAndJson() {
        EvaluationReport report = new EvaluationReport(EVALUATION);

        assertThat(report.markdown())
                .contains("## Identity terms\n", "| hate | cyclists | 60 |", "## Disguised words\n")
                .contains("| spaced letters | any harm | 120 |", "-0.050 (");
        assertThat(report.json())
                .contains("\"falsePositiveDifference\"", "\"group\" : \"cyclists\"", "\"attack\" : \"spaced letters\"");
    }

    @Test
    void withoutThemThereIsNoChapter() {
        Evaluation plain = Runs.run().with(30, 0.95, true, Map.of()).evaluated();

        assertThat(ReportPage.of(plain).html()).doesNotContain("Groups of people", "Disguises");
        assertThat(new EvaluationTables(plain).overall()).hasSize(3);
    }
}
