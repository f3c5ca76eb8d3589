package io.gatehouse.api.cli;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetException;
import io.gatehouse.eval.dataset.DatasetFreezer;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.DatasetLoader;
import io.gatehouse.eval.dataset.DatasetRegistry;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks a dataset over. */
@Command(
        name = "datasets",
        mixinStandardHelpOptions = true,
        description = "Checks a dataset, says what is in it or all that is wrong with it, and freezes it."
                + " Without FILE, lists the built-in ones.")
final class EvalDatasetsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The dataset's descriptor, or the name of a built-in one.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:GATEHOUSE_DATASETS}",
            description = "The folder of public data sets, for what the trainers of the bundles that come with the"
                    + " product did not train on, and for descriptors whose files lie there; by"
                    + " default that in GATEHOUSE_DATASETS.")
    private Optional<Path> sets = Optional.empty();

    @Option(names = "--registry", paramLabel = "DIR", description = "Also lists the descriptors in this folder.")
    private Optional<Path> registry = Optional.empty();

    @Option(names = "--freeze", description = "Writes its digest into the descriptor: a later change is refused.")
    private boolean freeze;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (file.isPresent()) {
            lookOver(dataset(file.get()), out);
        } else if (freeze) {
            throw new CliException("--freeze needs a dataset; name its descriptor");
        } else {
            list(out);
        }
        out.flush();
        return 0;
    }

    private void list(PrintWriter out) {
        DatasetRegistry registered = new DatasetRegistry(sets);
        EvalCommand.print(BuiltInDatasets.table(), out);
        EvalCommand.print(BuiltInDatasets.table("Public sets", registered.builtIn()), out);
        registry.ifPresent(folder -> {
            try {
                EvalCommand.print(BuiltInDatasets.table("Datasets of " + folder, registered.in(folder)), out);
            } catch (IOException | UncheckedIOException e) {
                throw new CliException("--registry " + folder + " cannot be read: " + e.getMessage(), e);
            }
        });
    }

    private void lookOver(Dataset dataset, PrintWriter out) {
        out.println(dataset.sheet().label() + ", " + dataset.digest());
        out.println("Licence: " + dataset.sheet().licence());
        out.println("About it: " + dataset.sheet().description());
        out.println("Labels: of taxonomy " + Category.TAXONOMY_VERSION);
        out.println("Items: "
                + dataset.sizes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(size ->
                                size.getValue() + " in " + size.getKey().wireName() + groups(dataset, size.getKey()))
                        .collect(Collectors.joining(", ")));
        EvalInputs.warn(dataset, spec.commandLine().getErr());
        EvalCommand.print(labels(dataset), out);
    }

    private static String groups(Dataset dataset, Split split) {
        int groups = dataset.groups().getOrDefault(split, 0);
        return groups == 0 ? "" : " (" + groups + (groups == 1 ? " group)" : " groups)");
    }

    private Dataset dataset(String name) {
        try {
            Optional<Dataset> builtIn = new BuiltInDatasets(sets, Optional.empty(), Clock.systemUTC()).find(name);
            if (builtIn.isPresent()) {
                return builtIn.get();
            }
            return freeze ? DatasetFreezer.freeze(Path.of(name), sets) : DatasetLoader.load(Path.of(name), sets);
        } catch (DatasetException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CliException(name + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Table labels(Dataset dataset) {
        List<List<String>> rows = new ArrayList<>();
        counts(dataset)
                .forEach((category, splits) -> splits.forEach((split, count) -> rows.add(List.of(
                        category.wireName(),
                        split.wireName(),
                        String.valueOf(count.getOrDefault(true, 0)),
                        String.valueOf(count.getOrDefault(false, 0))))));
        return new Table(
                "Labels",
                "Items that are labelled for each category. A model may have seen those of train.",
                List.of("category", "split", "applies", "does not apply"),
                rows);
    }

    private static Map<Category, Map<Split, Map<Boolean, Integer>>> counts(Dataset dataset) {
        Map<Category, Map<Split, Map<Boolean, Integer>>> counts = new EnumMap<>(Category.class);
        try (Stream<DatasetItem> items = dataset.items()) {
            items.forEach(item -> item.labels()
                    .forEach((category, applies) -> counts.computeIfAbsent(category, _ -> new EnumMap<>(Split.class))
                            .computeIfAbsent(item.split(), _ -> new TreeMap<>())
                            .merge(applies, 1, Integer::sum)));
        }
        return counts;
    }
}
