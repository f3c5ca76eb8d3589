package io.gatehouse.api.cli;

import io.gatehouse.eval.speech.SpeechEvaluation;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.speech.network.SpeechModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the project's own recogniser again. */
@Command(
        name = "speech",
        mixinStandardHelpOptions = true,
        description =
                "Measures the recogniser of speech: the words it gets wrong in voices and texts that it never met,"
                        + " clean and in noise, and how fast it is.")
final class EvalSpeechCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Holds text/, and audio/ for the figure on people who say digits.")
    private Path data = Path.of(".");

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "The bundle's folder; by default the one that comes with the product.")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() {
        EvalCommand.quieten();
        List<String> faults = new EvalPaths(Optional.of(data), folder, Optional.empty()).faults();
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        try (OrderlyEnd end = OrderlyEnd.open()) {
            ModelBundle bundle = bundle();
            PrintWriter out = spec.commandLine().getOut();
            out.println("Measuring " + bundle.ref().label());
            new SpeechEvaluation(bundle, Clock.systemUTC(), what -> news(what, end))
                    .all(data)
                    .forEach(table -> EvalCommand.print(table, out));
            out.flush();
            return ExitCode.OK;
        } catch (BundleException e) {
            return refused(List.of("--bundle: " + e.getMessage()));
        } catch (IOException e) {
            return refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private ModelBundle bundle() {
        ModelBundle bundle = ModelBundle.read(
                folder.map(BundleSource::folder).orElseGet(() -> BundleSource.builtIn(SpeechModel.BUNDLE)));
        if (!bundle.manifest().id().equals(SpeechModel.BUNDLE)) {
            throw new BundleException("the bundle " + bundle.ref().label() + " is no recogniser of this project");
        }
        return bundle;
    }

    private int refused(List<String> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("gatehouse: " + fault));
        return ExitCode.USAGE;
    }

    private void news(String what, OrderlyEnd end) {
        end.check();
        PrintWriter err = spec.commandLine().getErr();
        err.printf("\r%-70s\r", what);
        err.flush();
    }
}
