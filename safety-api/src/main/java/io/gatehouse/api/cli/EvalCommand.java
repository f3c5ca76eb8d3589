package io.gatehouse.api.cli;

import com.github.freva.asciitable.AsciiTable;
import io.gatehouse.eval.report.Table;
import io.gatehouse.eval.text.TextEvaluation;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextEvaluationSets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a bundle again. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures a text bundle: prints the figures of its card again.")
final class EvalCommand implements Callable<Integer> {

    /** What can be measured; other modalities are measured when they are trained. */
    enum Subject {
        TEXT
    }

    /** One part of the measurements. */
    enum Suite {
        FUNCTIONAL,
        SPEED
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODALITY", description = "One of ${COMPLETION-CANDIDATES}.")
    private Subject subject = Subject.TEXT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Holds text/ and lexicons/. Without it only the functional suite is run.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "The bundle's folder; by default the one that comes with the product.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--suite", description = "Only this: ${COMPLETION-CANDIDATES}.")
    private Optional<Suite> suite = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE", description = "Also writes the figures there, as Markdown.")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() {
        data.filter(dir -> !Files.isDirectory(dir)).ifPresent(dir -> {
            throw new CliException("--data " + dir + " is not a folder");
        });
        // Known before the minutes that the measuring takes.
        report.map(file -> file.toAbsolutePath().getParent())
                .filter(parent -> !Files.isDirectory(parent))
                .ifPresent(parent -> {
                    throw new CliException("--report: there is no folder " + parent);
                });
        PrintWriter out = spec.commandLine().getOut();
        ModelBundle bundle = bundle();
        out.println("Measuring " + bundle.ref().label());
        List<Table> tables = measured(bundle);
        tables.forEach(table -> print(table, out));
        if (data.isEmpty() && suite.isEmpty()) {
            out.println("Figures per category, of bias and of robustness need the data sets: add --data DIR.");
        }
        report.ifPresent(file -> write(tables, file));
        out.flush();
        return 0;
    }

    private static void write(List<Table> tables, Path file) {
        try {
            Files.write(
                    file,
                    tables.stream().flatMap(table -> table.markdown().stream()).toList());
        } catch (IOException e) {
            throw new CliException("--report: " + file + " cannot be written", e);
        }
    }

    private ModelBundle bundle() {
        try {
            return folder.map(dir -> ModelBundle.read(BundleSource.folder(dir)))
                    .orElseGet(() -> ModelBundle.builtIn("text-safety"));
        } catch (BundleException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Table> measured(ModelBundle bundle) {
        TextEvaluation evaluation = new TextEvaluation(bundle, this::news);
        try {
            if (suite.isEmpty() && data.isPresent()) {
                return evaluation.all(data.get());
            }
            if (suite.equals(Optional.of(Suite.SPEED))) {
                return List.of(evaluation.speed(data.orElseThrow(
                        () -> new CliException("--suite speed needs texts to score: add --data DIR"))));
            }
            List<String> slurs = data.isPresent() ? TextEvaluationSets.slurs(data.get()) : List.of();
            return List.of(evaluation.functional(slurs));
        } catch (IOException | BundleException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        } finally {
            news("");
        }
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

    private static void print(Table table, PrintWriter out) {
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
