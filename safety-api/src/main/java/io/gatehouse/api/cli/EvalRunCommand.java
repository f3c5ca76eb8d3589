package io.gatehouse.api.cli;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.run.ItemScorer;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import io.gatehouse.eval.summary.EvaluationReport;
import io.gatehouse.eval.summary.EvaluationTables;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a bundle and a policy together on a dataset. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Judges a policy on a dataset by the decisions that it would make; docs/evaluation.md explains how."
                        + " A run that was stopped goes on where it was.")
final class EvalRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvalInputs inputs = new EvalInputs(Clock.systemUTC());

    @Option(names = "--policy", paramLabel = "FILE", description = "By default the built-in policy.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "The items to judge: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Split split = Split.TEST;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Takes results and report; by default a folder of the data folder.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        EvalCommand.quieten();
        Policy judged = policy.map(EvalInputs::policy).orElseGet(() -> new PolicyLoader().builtIn("default"));
        Dataset dataset = inputs.dataset();
        ModelBundle bundle = inputs.bundle();
        RunIdentity identity = RunIdentity.of(dataset, Set.of(split), bundle.ref(), judged.ref(), Gatehouse.version());
        Path folder = inputs.folder(out, identity);
        report(evaluation(judged, dataset, bundle, identity, folder), folder);
        return 0;
    }

    private Evaluation evaluation(
            Policy judged, Dataset dataset, ModelBundle bundle, RunIdentity identity, Path folder) {
        try (ItemScorer scorer = EvalInputs.scorer(bundle, judged)) {
            PrintWriter news = spec.commandLine().getErr();
            RunResults results = inputs.run(dataset, Set.of(split), identity, scorer, folder, news);
            return Evaluation.of(results, dataset.sheet(), judged);
        }
    }

    private void report(Evaluation evaluation, Path folder) {
        PrintWriter terminal = spec.commandLine().getOut();
        new EvaluationTables(evaluation).overall().forEach(table -> EvalCommand.print(table, terminal));
        try {
            new EvaluationReport(evaluation).write(folder);
        } catch (IOException e) {
            throw new CliException("the report cannot be written to " + folder + ": " + e.getMessage(), e);
        }
        terminal.println("Wrote " + EvaluationReport.PAGE + ", " + EvaluationReport.MARKDOWN + " and "
                + EvaluationReport.JSON + " to " + folder);
        terminal.flush();
    }
}
