package io.gatehouse.api.cli;

import io.gatehouse.eval.compare.ChampionComparison;
import io.gatehouse.eval.compare.RunResults;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetException;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.DatasetLoader;
import io.gatehouse.eval.dataset.HeldBackDataset;
import io.gatehouse.eval.dataset.ItemContent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Finds the words of flips in their dataset, for results hold none, where it is still at hand and what it was. */
final class FlipExcerpts {

    @Option(
            names = "--dataset",
            paramLabel = "FILE",
            description =
                    "The dataset of the runs: its descriptor or its name. Then flips are shown with their first words,"
                            + " if it is what it was. Built-in suites need not be named.")
    private Optional<String> named = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:GATEHOUSE_DATASETS}",
            description = "The folder of public data sets, where the dataset needs it.")
    private Optional<Path> sets = Optional.empty();

    /** A comparison is sound without a word of its items: what is amiss is said in it. */
    ChampionComparison in(ChampionComparison comparison, RunResults run) {
        Optional<String> snapshot = run.snapshot();
        if (snapshot.isEmpty()) {
            return comparison;
        }
        try {
            return dataset(snapshot.get())
                    .map(dataset -> in(comparison, dataset, snapshot.get()))
                    .orElseGet(() -> without(comparison, "Name the dataset with --dataset to see excerpts."));
        } catch (DatasetException | CliException e) {
            return without(comparison, "No excerpts, for the dataset is not at hand: " + firstLine(e));
        }
    }

    private Optional<Dataset> dataset(String snapshot) {
        String name = named.orElse(snapshot.replaceFirst("@.*", ""));
        Optional<Dataset> builtIn = named.isPresent() || sets.isPresent() || !name.equals(HeldBackDataset.NAME)
                ? new BuiltInDatasets(sets, Optional.empty(), Clock.systemUTC()).find(name)
                : Optional.empty();
        return builtIn.or(() -> named.map(file -> DatasetLoader.load(Path.of(file), sets)));
    }

    private static ChampionComparison in(ChampionComparison comparison, Dataset dataset, String snapshot) {
        String found = dataset.sheet().label() + ' ' + dataset.digest();
        return found.equals(snapshot)
                ? comparison.withExcerpts("Excerpts are of " + found + '.', texts(dataset, comparison.showable()))
                : without(comparison, "No excerpts, for the runs are of " + snapshot + ", and this is " + found + '.');
    }

    private static Map<String, String> texts(Dataset dataset, Set<String> wanted) {
        Map<String, String> texts = new HashMap<>();
        try (Stream<DatasetItem> items = dataset.items()) {
            items.filter(item -> wanted.contains(item.id())).forEach(item -> {
                if (item.content() instanceof ItemContent.Text(String text)) {
                    texts.put(item.id(), text);
                }
            });
        }
        return texts;
    }

    private static ChampionComparison without(ChampionComparison comparison, String why) {
        boolean known =
                comparison.flips().stream().anyMatch(flip -> !flip.excerpt().isEmpty());
        return known ? comparison : comparison.withExcerpts(why, Map.of());
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
    }
}
