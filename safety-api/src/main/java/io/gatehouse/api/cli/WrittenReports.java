package io.gatehouse.api.cli;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.eval.compare.ChampionComparison;
import io.gatehouse.eval.compare.ComparisonTables;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.run.RunFolder;
import io.gatehouse.eval.summary.ComparisonReport;
import io.gatehouse.eval.summary.EvaluationReport;
import io.gatehouse.eval.summary.EvaluationTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Reports, as they go into the folder of a run and to the terminal.
 *
 * @param folder of the run
 */
record WrittenReports(Path folder, PrintWriter terminal) {

    private static final int EXAMPLES = 20;

    private interface Writing {
        void write() throws IOException;
    }

    /** What is needed to write the report again. */
    void keep(Datasheet sheet, Policy policy) {
        write(() -> new RunFolder(folder).keep(sheet, policy));
    }

    void evaluation(Evaluation evaluation) {
        new EvaluationTables(evaluation).overall().forEach(table -> EvalCommand.print(table, terminal));
        evaluation.gaps().ifPresent(gaps -> terminal.println("Without a score: " + gaps));
        write(() -> new EvaluationReport(evaluation).write(folder));
        say(EvaluationReport.PAGE, EvaluationReport.MARKDOWN, EvaluationReport.JSON);
    }

    void comparison(ChampionComparison comparison) {
        new ComparisonTables(comparison).tables(EXAMPLES).forEach(table -> EvalCommand.print(table, terminal));
        write(() -> new ComparisonReport(comparison).write(folder));
        say(ComparisonReport.PAGE, ComparisonReport.MARKDOWN, ComparisonReport.JSON);
    }

    private void say(String page, String markdown, String json) {
        terminal.println("Wrote " + page + ", " + markdown + " and " + json + " to " + folder);
        terminal.flush();
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new CliException("the report cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }
}
