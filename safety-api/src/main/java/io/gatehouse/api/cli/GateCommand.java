package io.gatehouse.api.cli;

import io.gatehouse.eval.compare.RunResults;
import io.gatehouse.eval.gate.Gate;
import io.gatehouse.eval.gate.GateFinding;
import io.gatehouse.eval.gate.GateVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether what must not get worse did. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = {
            "Judges the stored results of a run by a list of what must not get worse.",
            "The list is YAML: entries with figure, category, slice, and at-least or not-below-champion-by.",
            "Exit code 0: all holds; 1: something does not, or cannot be told; 2: the input is at fault."
        })
final class GateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "GATE",
            description =
                    "The list, or " + Gate.FUNCTIONAL + " for the built-in one, for runs on the suite of that name.")
    private String list = "";

    @Parameters(
            index = "1",
            paramLabel = "RESULTS",
            description = "The results to judge, as JSON lines, or the folder of a run.")
    private Path challenger = Path.of("");

    @Option(names = "--champion", paramLabel = "RESULTS", description = "The results to compare with.")
    private Optional<Path> champion = Optional.empty();

    @Override
    public Integer call() {
        return StoredResults.orRefused(spec, () -> {
            Gate gate = gate();
            RunResults judged = StoredResults.read(challenger);
            Optional<RunResults> compared =
                    champion.isPresent() ? Optional.of(StoredResults.read(champion.get())) : Optional.empty();
            GateVerdict verdict = gate.judge(judged, compared);
            print(verdict);
            return verdict.exitCode();
        });
    }

    private Gate gate() throws IOException {
        if (list.equals(Gate.FUNCTIONAL)) {
            return Gate.functional();
        }
        try (InputStream yaml = Files.newInputStream(Path.of(list))) {
            return Gate.read(list, yaml);
        }
    }

    private void print(GateVerdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        for (GateFinding finding : verdict.findings()) {
            out.println((finding.holds() ? "holds: " : "FAILS: ") + finding.reason());
        }
        out.println(verdict.isOpen() ? "The gate is open." : "The gate is shut.");
        out.flush();
    }
}
