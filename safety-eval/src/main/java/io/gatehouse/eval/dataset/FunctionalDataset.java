package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.suite.FunctionalSuite;
import io.gatehouse.eval.suite.MediaCase;
import io.gatehouse.eval.suite.MediaSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The functional suites as datasets: each case is an item that is labelled for one category. */
public final class FunctionalDataset {

    public static final String NAME = "functional";

    /** All of them: texts, and media of each kind. */
    public static final List<String> NAMES = List.of(NAME, NAME + "-image", NAME + "-audio", NAME + "-video");

    /** The slice that holds what a case tries. */
    public static final String FUNCTION = "function";

    /** The slice that says, where the label does not, what has to become of a case. */
    public static final String EXPECTED = "expected";

    /** Of what is expected: a person looks at it, or it is blocked. */
    public static final String HELD = "held";

    private FunctionalDataset() {}

    /** What the suite of that name holds, in a line. */
    public static String about(String name) {
        return switch (NAMES.indexOf(name)) {
            case 0 -> "texts, written by hand, harmful and harmless, by function";
            case 1 ->
                "pictures that code makes: single colours, patterns, simple landscapes, weapons and tools in outline";
            case 2 -> "sound that code makes: silence, tones, beeps, hum, noise, plucked tunes";
            case 3 -> "video that code makes: single colours, still pictures, movement, weapons in outline";
            default -> throw new IllegalArgumentException("no suite is called " + name);
        };
    }

    /** The suite of that name, if there is one. */
    public static Optional<Dataset> find(String name) {
        return switch (NAMES.indexOf(name)) {
            case 0 -> Optional.of(load());
            case 1 -> Optional.of(media(name, Modality.IMAGE));
            case 2 -> Optional.of(media(name, Modality.AUDIO));
            case 3 -> Optional.of(media(name, Modality.VIDEO));
            default -> Optional.empty();
        };
    }

    private static Dataset media(String name, Modality modality) {
        List<MediaCase> cases = MediaSuite.of(modality);
        Snapshot snapshot = new Snapshot();
        cases.forEach(one -> snapshot.add(one.function(), one.bytes()));
        List<DatasetItem> items = IntStream.range(0, cases.size())
                .mapToObj(i -> item(name + '-' + (i + 1), modality, cases.get(i)))
                .toList();
        return new Dataset(
                new Datasheet(
                        name,
                        "built-in",
                        "Apache-2.0",
                        "Media that code makes and that no model is trained on. They try the least that a bundle must do,"
                                + " and say nothing of photographs, records and films."),
                snapshot.digest(),
                Map.of(Split.TEST, items.size()),
                Set.of(modality),
                0,
                items::stream);
    }

    private static DatasetItem item(String id, Modality modality, MediaCase one) {
        Map<String, String> slices = new HashMap<>(Map.of(FUNCTION, one.function()));
        if (one.held() && !one.harmful()) {
            slices.put(EXPECTED, HELD);
        }
        return new DatasetItem(
                id,
                new ItemContent.Made(modality, one.bytes()),
                ContentType.OTHER,
                Map.of(one.category(), one.harmful()),
                slices,
                Split.TEST);
    }

    /** The cases that need no lexicon; they come with the product. */
    public static Dataset load() {
        List<DatasetItem> items = items();
        Snapshot snapshot = new Snapshot();
        items.forEach(snapshot::add);
        return new Dataset(
                new Datasheet(
                        NAME,
                        "built-in",
                        "Apache-2.0",
                        "Hand-written cases of the project's own that no model is trained on. They say what a bundle can"
                                + " tell apart, not how often it is right: they are no sample of anything."),
                snapshot.digest(),
                Map.of(Split.TEST, items.size()),
                Set.of(Modality.TEXT),
                0,
                items::stream);
    }

    private static List<DatasetItem> items() {
        try {
            List<DatasetItem> items = new ArrayList<>();
            for (FunctionalCase one : FunctionalSuite.load()) {
                items.add(item(NAME + '-' + (items.size() + 1), one));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException("the functional suite of this build cannot be read", e);
        }
    }

    private static DatasetItem item(String id, FunctionalCase one) {
        return new DatasetItem(
                id,
                new ItemContent.Text(one.text()),
                ContentType.OTHER,
                Map.of(one.category(), one.harmful()),
                Map.of(FUNCTION, one.function()),
                Split.TEST);
    }
}
