package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.suite.FunctionalSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functional suite as a dataset: each case is an item that is labelled for one category. */
public final class FunctionalDataset {

    public static final String NAME = "functional";

    /** The slice that holds what a case tries. */
    public static final String FUNCTION = "function";

    private FunctionalDataset() {}

    /** The cases that need no lexicon; they come with the product. */
    public static Dataset load() {
        List<DatasetItem> items = items();
        Snapshot snapshot = new Snapshot();
        items.forEach(item -> snapshot.add(item.toString()));
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
