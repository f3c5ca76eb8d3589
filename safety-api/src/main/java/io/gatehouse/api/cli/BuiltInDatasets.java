package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetRegistry;
import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.dataset.HeldBackDataset;
import io.gatehouse.eval.dataset.HeldBackMedia;
import io.gatehouse.eval.dataset.RegisteredDataset;
import io.gatehouse.eval.report.Table;
import io.gatehouse.models.audio.SimulatedTracks;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.WorkerDecoder;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The datasets that have a name instead of a descriptor.
 *
 * @param sets the folder with what the trainer of text read
 * @param bundle the folder of the text bundle that is judged; by default the one that comes with the product
 */
record BuiltInDatasets(Optional<Path> sets, Optional<Path> bundle, Clock clock) {

    /** Reads a dataset from the folder of data sets. */
    @FunctionalInterface
    private interface Reading {
        Dataset from(Path folder) throws IOException;
    }

    /** The dataset of that name, if there is one. */
    Optional<Dataset> find(String name) {
        return switch (name) {
            case HeldBackDataset.NAME -> Optional.of(read(name, this::texts));
            case HeldBackMedia.PICTURES -> Optional.of(read(name, HeldBackMedia::pictures));
            case HeldBackMedia.SOUNDS -> Optional.of(read(name, this::sounds));
            default -> FunctionalDataset.find(name).or(() -> new DatasetRegistry(sets).find(name));
        };
    }

    private Dataset read(String name, Reading reading) {
        Path from = sets.orElseThrow(() -> new CliException(name + " needs the sets: add --data DIR"));
        try {
            return reading.from(from);
        } catch (NoSuchFileException e) {
            throw new CliException("--data " + from + ": " + e.getFile() + " is missing", e);
        } catch (IOException e) {
            throw new CliException("--data " + from + ": " + e.getMessage(), e);
        }
    }

    /** Of the bundle that is judged: another seed held back other texts. */
    private Dataset texts(Path from) throws IOException {
        return HeldBackDataset.load(
                from, MeasuredBundle.read(Modality.TEXT, bundle).manifest().seed());
    }

    private Dataset sounds(Path from) throws IOException {
        try (WorkerDecoder decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, clock, DecoderListener.NONE)) {
            return HeldBackMedia.sounds(SimulatedTracks.read(from, decoder, clock));
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
                                heldBack())
                        .toList());
    }

    private static Stream<List<String>> heldBack() {
        return Stream.of(
                List.of(
                        HeldBackDataset.NAME,
                        "texts that the trainer of text did not train on; needs --data DIR, which holds text/ and"
                                + " lexicons/"),
                List.of(
                        HeldBackMedia.PICTURES,
                        "photos that the trainer of pictures did not train on; needs --data DIR, which holds images/"),
                List.of(
                        HeldBackMedia.SOUNDS,
                        "tracks made of sounds that the trainer of sound did not train on; needs --data DIR, which holds"
                                + " audio/, and espeak-ng"));
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
