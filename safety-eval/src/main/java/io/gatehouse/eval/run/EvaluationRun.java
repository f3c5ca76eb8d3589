package io.gatehouse.eval.run;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores the items of a dataset, batch by batch, and goes on where an earlier run of the same was stopped. */
public final class EvaluationRun {

    /** The file in the run's folder that holds its results. */
    public static final String RESULTS = "results.jsonl";

    static final int AT_ONCE = 256;

    /** Hears how many items are done. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    private final Dataset dataset;
    private final Set<Split> splits;
    private final RunIdentity identity;

    public EvaluationRun(Dataset dataset, Set<Split> splits, RunIdentity identity) {
        this.dataset = dataset;
        this.splits = Set.copyOf(splits);
        this.identity = identity;
    }

    /**
     * Scores what is not scored yet.
     *
     * @param folder made if need be; holds the results, which belong to one run
     * @throws EvaluationException if there is nothing to score or the folder is another run's
     */
    public RunResults run(ItemScorer scorer, Path folder, Progress progress) throws IOException {
        int total = splits.stream().mapToInt(dataset::size).sum();
        check(scorer, total);
        Path file = Files.createDirectories(folder).resolve(RESULTS);
        try (ResultFile results = ResultFile.open(file, identity, scorer.atOnce(), total)) {
            progress.at(results.done(), total);
            score(scorer, results, total, progress);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new RunResults(identity, ResultFile.read(file));
    }

    private void check(ItemScorer scorer, int total) {
        String name = "the dataset " + dataset.sheet().label();
        if (total == 0) {
            throw new EvaluationException(name + " has no item in " + names(splits) + "; it has items in "
                    + names(dataset.sizes().keySet()));
        }
        Set<Modality> unknown = EnumSet.noneOf(Modality.class);
        unknown.addAll(dataset.modalities());
        unknown.removeAll(scorer.modalities());
        if (!unknown.isEmpty()) {
            throw new EvaluationException(
                    name + " has items of " + unknown + ", but only " + scorer.modalities() + " can be evaluated yet");
        }
    }

    private static String names(Set<Split> splits) {
        return splits.stream().sorted().map(Split::wireName).collect(Collectors.joining(", "));
    }

    private void score(ItemScorer scorer, ResultFile results, int total, Progress progress) {
        try (Stream<DatasetItem> items = dataset.items()) {
            items.filter(item -> splits.contains(item.split()))
                    .skip(results.done())
                    .gather(Gatherers.windowFixed(scorer.atOnce()))
                    .forEach(batch -> {
                        append(results, scored(scorer, batch));
                        progress.at(results.done(), total);
                    });
        }
    }

    private List<ItemResult> scored(ItemScorer scorer, List<DatasetItem> batch) {
        boolean mixed = dataset.modalities().size() > 1;
        List<Verdict> verdicts = scorer.scan(batch);
        return IntStream.range(0, batch.size())
                .mapToObj(i -> ItemResult.of(batch.get(i), verdicts.get(i), mixed))
                .toList();
    }

    private static void append(ResultFile results, List<ItemResult> batch) {
        try {
            results.append(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
