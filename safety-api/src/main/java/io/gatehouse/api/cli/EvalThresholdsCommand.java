package io.gatehouse.api.cli;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.run.ItemScorer;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import io.gatehouse.eval.threshold.JudgedRun;
import io.gatehouse.eval.threshold.RunEvidence;
import io.gatehouse.eval.threshold.Solution;
import io.gatehouse.eval.threshold.SolvedPolicy;
import io.gatehouse.eval.threshold.ThresholdSolver;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves a policy's thresholds from what it owes. */
@Command(
        name = "thresholds",
        mixinStandardHelpOptions = true,
        description =
                "Chooses thresholds on the validation items of datasets by the policy's obligations, proves them on"
                        + " their test items, and writes the policy's next version. --dataset may be given several"
                        + " times: an obligation counts items of its modality.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every obligation is met", "1:the command failed", "3:an obligation is not met"})
final class EvalThresholdsCommand implements Callable<Integer> {

    private static final int NOT_MET = 3;

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvalInputs inputs = new EvalInputs(clock);

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "States its obligations.")
    private Path policy = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Takes the policy's next version.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        EvalCommand.quieten();
        Policy owing = owing();
        List<Dataset> datasets = inputs.datasets();
        RunEvidence evidence = new RunEvidence(
                datasets.stream().map(dataset -> judged(dataset, owing)).toList());
        Solution solution = new ThresholdSolver(evidence::of).solve(owing.obligations());
        write(new SolvedPolicy(owing, solution, evidence::provenance, LocalDate.now(clock)).next(), solution);
        return solution.allMet() ? 0 : NOT_MET;
    }

    /** Before the minutes that scoring takes. */
    private Policy owing() {
        if (Files.exists(out)) {
            throw new CliException("--out " + out + " is there already; a version of a policy stays as it is,"
                    + " so name another file");
        }
        Policy owing = EvalInputs.policy(policy);
        if (owing.obligations().isEmpty()) {
            throw new CliException(
                    "--policy " + policy + " states no obligation to solve; docs/policies.md says how to write one");
        }
        return owing;
    }

    private JudgedRun judged(Dataset dataset, Policy owing) {
        EvalInputs.warn(dataset, spec.commandLine().getErr());
        return new JudgedRun(results(owing, dataset), dataset.modalities());
    }

    private RunResults results(Policy owing, Dataset dataset) {
        try (OrderlyEnd end = OrderlyEnd.open();
                ItemScorer scorer = end.guarding(inputs.scorer(dataset, owing))) {
            RunIdentity identity =
                    RunIdentity.of(dataset, RunEvidence.SPLITS, scorer.bundles(), owing.ref(), Gatehouse.version());
            Path folder = inputs.folder(Optional.empty(), identity);
            return inputs.run(
                    dataset,
                    RunEvidence.SPLITS,
                    identity,
                    scorer,
                    folder,
                    spec.commandLine().getErr());
        }
    }

    private void write(Policy next, Solution solution) {
        PrintWriter terminal = spec.commandLine().getOut();
        EvalCommand.print(solution.table(), terminal);
        try {
            Files.writeString(out, next.source(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CliException("--out " + out + " cannot be written: " + e.getMessage(), e);
        }
        terminal.println("Wrote version " + next.ref().version() + " of the policy "
                + next.ref().name() + " to " + out);
        terminal.flush();
    }
}
