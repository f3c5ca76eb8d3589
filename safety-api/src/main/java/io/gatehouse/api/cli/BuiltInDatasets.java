package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetRegistry;
import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.dataset.HeldBackDataset;
import io.gatehouse.eval.dataset.RegisteredDataset;
import io.gatehouse.eval.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The datasets that have a name instead of a descriptor.
 *
 * @param sets the folder with what the trainer of text read
 * @param bundle the folder of the text bundle that is judged; by default the one that comes with the product
 */
record BuiltInDatasets(Optional<Path> sets, Optional<Path> bundle) {

    /** The dataset of that name, if there is one. */
    Optional<Dataset> find(String name) {
        return name.equals(HeldBackDataset.NAME)
                ? Optional.of(heldBack())
                : FunctionalDataset.find(name).or(() -> new DatasetRegistry(sets).find(name));
    }

    /** Of the bundle that is judged: another seed held back other texts. */
    private Dataset heldBack() {
        Path from = sets.orElseThrow(() -> new CliException(HeldBackDataset.NAME + " needs the sets: add --data DIR"));
        try {
            return HeldBackDataset.load(
                    from, MeasuredBundle.read(Modality.TEXT, bundle).manifest().seed());
        } catch (IOException e) {
            throw new CliException("--data " + from + ": " + e.getMessage(), e);
        }
    }

    static Table table() {
        return new Table(
                "Built-in datasets",
                "Name one of them as --dataset, or give its name to this command to look it over; any other dataset is"
                        + " named by its descriptor.",
                List.of("name", "what it holds"),
                Stream.concat(
                                FunctionalDataset.NAMES.stream()
                                        .map(name -> List.of(name, FunctionalDataset.about(name))),
                                Stream.of(List.of(
                                        HeldBackDataset.NAME,
                                        "texts that the trainer of text did not train on; needs --data DIR, which holds"
                                                + " text/ and lexicons/")))
                        .toList());
    }

    /** Descriptors that have names. */
    static Table table(String title, List<RegisteredDataset> registered) {
        return new Table(
                title,
                "Their files lie in the folder of data sets, which --data or GATEHOUSE_DATASETS names, or beside their"
                        + " descriptor. Labels are mapped to categories of taxonomy " + Category.TAXONOMY_VERSION
                        + "; none is passed over.",
                List.of("name", "version", "licence", "labels", "frozen at", "files"),
                registered.stream()
                        .map(one -> List.of(
                                one.name(),
                                one.version(),
                                one.licence(),
                                one.labels(),
                                one.snapshot().orElse("-"),
                                one.state()))
                        .toList());
    }
}
