package io.gatehouse.api.cli;

import com.github.freva.asciitable.AsciiTable;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.eval.report.CardFigures;
import io.gatehouse.eval.report.Table;
import io.gatehouse.eval.text.TextEvaluation;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextEvaluationSets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Measures a bundle again. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures a bundle: prints the figures of its card again. The commands below judge a bundle"
                + " and a policy on a dataset of your own, and compare and gate such runs.",
        subcommands = {
            EvalSpeechCommand.class,
            EvalRunCommand.class,
            EvalThresholdsCommand.class,
            EvalReportCommand.class,
            EvalDatasetsCommand.class,
            CompareCommand.class,
            GateCommand.class
        })
final class EvalCommand implements Callable<Integer> {

    /** One part of the measurements. */
    enum Suite {
        FUNCTIONAL,
        THRESHOLDS,
        SPEED
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Not asked for by picocli, which would ask for it beside a command too. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "MODALITY", description = "One of ${COMPLETION-CANDIDATES}.")
    private Optional<Modality> subject = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Holds text/ and lexicons/, images/, audio/ or video/. Without it only the functional suite of texts is"
                            + " run, less its cases with a slur.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "The bundle's folder; by default the one that comes with the product.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--suite", description = "Of texts only this: ${COMPLETION-CANDIDATES}.")
    private Optional<Suite> suite = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE", description = "Also writes the figures there, as Markdown.")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() {
        if (subject.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'MODALITY', or a command");
        }
        quieten();
        List<String> faults = faults(subject.get());
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        try (OrderlyEnd end = OrderlyEnd.open()) {
            measure(subject.get(), end);
            return ExitCode.OK;
        } catch (CliException e) {
            return refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** What the engine finds on this machine is no figure. */
    static void quieten() {
        LoggingSystem logging = LoggingSystem.get(EvalCommand.class.getClassLoader());
        logging.setLogLevel("ai.djl", LogLevel.WARN);
        logging.setLogLevel("ai.djl.util.cuda", LogLevel.ERROR);
    }

    private List<String> faults(Modality modality) {
        List<String> faults = new ArrayList<>(new EvalPaths(data, folder, report).faults());
        if (modality != Modality.TEXT) {
            suite.ifPresent(chosen -> faults.add("--suite is for text only"));
            if (data.isEmpty()) {
                faults.add("what the bundle was not trained on is needed: add --data DIR");
            }
            return faults;
        }
        suite.filter(chosen -> chosen != Suite.FUNCTIONAL && data.isEmpty())
                .ifPresent(chosen -> faults.add(
                        "--suite " + chosen.name().toLowerCase(Locale.ROOT) + " needs texts to score: add --data DIR"));
        return faults;
    }

    private int refused(List<String> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("gatehouse: " + fault));
        return ExitCode.USAGE;
    }

    private void measure(Modality modality, OrderlyEnd end) {
        PrintWriter out = spec.commandLine().getOut();
        ModelBundle bundle = MeasuredBundle.read(modality, folder);
        out.println("Measuring " + bundle.ref().label());
        List<Table> tables = measured(modality, bundle, end);
        tables.forEach(table -> print(table, out));
        if (data.isEmpty() && suite.isEmpty()) {
            out.println("Figures per category, of bias and of robustness need the data sets: add --data DIR.");
        }
        out.flush();
        report.ifPresent(file -> write(tables, file));
    }

    private static void write(List<Table> tables, Path file) {
        try {
            Files.write(
                    file,
                    tables.stream().flatMap(table -> table.markdown().stream()).toList());
        } catch (IOException e) {
            throw new CliException("--report " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private List<Table> measured(Modality modality, ModelBundle bundle, OrderlyEnd end) {
        try {
            return modality == Modality.TEXT
                    ? tables(new TextEvaluation(bundle, this::news, end::check))
                    : List.of(CardFigures.table(
                            new MediaMeasurement(bundle, data.orElseThrow(), (done, what) -> news(what, end))
                                    .of(modality)));
        } catch (BundleException e) {
            throw new CliException("--bundle: " + e.getMessage(), e);
        } catch (FileSystemException e) {
            throw new CliException("--data: " + e.getFile() + " is missing or may not be read", e);
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new CliException("--data: " + e.getMessage(), e);
        } finally {
            news("");
        }
    }

    private List<Table> tables(TextEvaluation evaluation) throws IOException {
        if (data.isEmpty()) {
            return List.of(evaluation.functional(List.of()));
        }
        if (suite.isEmpty()) {
            return evaluation.all(data.get());
        }
        return List.of(
                switch (suite.get()) {
                    case FUNCTIONAL -> evaluation.functional(TextEvaluationSets.slurs(data.get()));
                    case THRESHOLDS -> evaluation.thresholds(data.get());
                    case SPEED -> evaluation.speed(data.get());
                });
    }

    private void news(String what, OrderlyEnd end) {
        end.check();
        news(what);
    }

    /** One line that is written over. */
    private void news(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("\r%-70s", what);
        if (what.isEmpty()) {
            err.print('\r');
        }
        err.flush();
    }

    static void print(Table table, PrintWriter out) {
        out.println();
        out.println(table.title());
        out.println(table.legend());
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII,
                table.columns().stream()
                        .map(name -> new com.github.freva.asciitable.Column()
                                .header(name)
                                .headerAlign(com.github.freva.asciitable.HorizontalAlign.LEFT)
                                .dataAlign(com.github.freva.asciitable.HorizontalAlign.LEFT))
                        .toArray(com.github.freva.asciitable.Column[]::new),
                table.rows().stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new)));
    }
}
