package io.gatehouse.api.cli;

import io.gatehouse.eval.compare.ChampionComparison;
import io.gatehouse.eval.compare.ComparisonTables;
import io.gatehouse.eval.compare.FaultyInputException;
import io.gatehouse.eval.compare.PairedBootstrap;
import io.gatehouse.eval.compare.RunResults;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs on the same items. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the stored results of two runs on the same items: figures, flips, and what got worse.",
            "Results are JSON lines, an item each: id, action, and labels, scores, flagged, slices, excerpt."
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CHAMPION", description = "The results of what is in use.")
    private Path champion = Path.of("");

    @Parameters(index = "1", paramLabel = "CHALLENGER", description = "The results of what may replace it.")
    private Path challenger = Path.of("");

    @Option(names = "--examples", defaultValue = "20", description = "Of flips, to show (${DEFAULT-VALUE}).")
    private int examples;

    @Option(names = "--seed", defaultValue = "1", description = "Of the bootstrap (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--rounds", defaultValue = "1000", description = "Of the bootstrap (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private FlipExcerpts excerpts = new FlipExcerpts();

    @Override
    public Integer call() {
        return StoredResults.orRefused(spec, () -> {
            check();
            RunResults before = StoredResults.read(champion);
            ChampionComparison comparison = excerpts.in(
                    ChampionComparison.of(before, StoredResults.read(challenger), new PairedBootstrap(seed, rounds)),
                    before);
            PrintWriter out = spec.commandLine().getOut();
            new ComparisonTables(comparison).tables(examples).forEach(table -> EvalCommand.print(table, out));
            out.flush();
            return 0;
        });
    }

    private void check() {
        List<String> faults = new ArrayList<>();
        if (examples < 0) {
            faults.add("--examples is 0 or more, but was " + examples);
        }
        if (rounds < PairedBootstrap.FEWEST_ROUNDS) {
            faults.add("--rounds is " + PairedBootstrap.FEWEST_ROUNDS + " or more, but was " + rounds);
        }
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
    }
}
