package io.gatehouse.api.cli;

import io.gatehouse.eval.compare.ChampionComparison;
import io.gatehouse.eval.compare.PairedBootstrap;
import io.gatehouse.eval.compare.RunResults;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.run.EvaluationException;
import io.gatehouse.eval.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run again. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the report of a run again from its stored results, without a bundle; with --champion also how"
                        + " it compares with another run on the same items.")
final class EvalReportCommand implements Callable<Integer> {

    /** The seed and the rounds of eval compare. */
    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(1, 1000);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "The folder of the run.")
    private Path folder = Path.of("");

    @Option(names = "--champion", paramLabel = "FOLDER", description = "That of the run to compare with.")
    private Optional<Path> champion = Optional.empty();

    @Mixin
    private FlipExcerpts excerpts = new FlipExcerpts();

    @Override
    public Integer call() {
        return StoredResults.orRefused(spec, () -> {
            report();
            return 0;
        });
    }

    private void report() throws IOException {
        Optional<ChampionComparison> comparison = comparison();
        WrittenReports written = new WrittenReports(folder, spec.commandLine().getOut());
        written.evaluation(evaluation(new RunFolder(folder)));
        comparison.ifPresent(written::comparison);
    }

    /** Reads the results as whoever did not write them: every fault is said before anything is written. */
    private Optional<ChampionComparison> comparison() throws IOException {
        RunResults challenger = StoredResults.read(folder);
        return champion.isEmpty()
                ? Optional.empty()
                : Optional.of(excerpts.in(
                        ChampionComparison.of(StoredResults.read(champion.get()), challenger, BOOTSTRAP), challenger));
    }

    private static Evaluation evaluation(RunFolder run) throws IOException {
        try {
            return Evaluation.of(run.results(), run.sheet(), run.policy(), run.attacks());
        } catch (EvaluationException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }
}
