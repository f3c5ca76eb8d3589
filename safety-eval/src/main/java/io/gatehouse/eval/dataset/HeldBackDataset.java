package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.text.LabelledText;
import io.gatehouse.models.text.TextEvaluationSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the trainer of text did not train on, as a dataset: thresholds are chosen on what it calibrated on and proved on
 * what it held back.
 */
public final class HeldBackDataset {

    public static final String NAME = "text-held-back";

    private static final String SOURCE = "source";

    private HeldBackDataset() {}

    /**
     * @param data the folder that holds {@code text/} and {@code lexicons/}
     * @param seed of the bundle that is judged, which decides what was held back from it
     * @throws IOException if a set is missing; the message names it
     */
    public static Dataset load(Path data, long seed) throws IOException {
        TextEvaluationSets.Untrained texts = TextEvaluationSets.read(data, seed);
        return of(texts.calibration(), texts.heldBack(), seed);
    }

    static Dataset of(List<LabelledText> calibration, List<LabelledText> heldBack, long seed) {
        List<DatasetItem> items = new ArrayList<>();
        calibration.forEach(text -> items.add(item(items.size(), text, Split.VALIDATION)));
        int comments = 0;
        for (LabelledText text : heldBack) {
            // Every second comment stands for an ordinary day; the others prove that hate is told from them.
            boolean everyday = text.isEveryday() && comments++ % 2 == 0;
            items.add(item(items.size(), text, everyday ? Split.EVERYDAY : Split.TEST));
        }
        Snapshot snapshot = new Snapshot();
        Map<Split, Integer> sizes = new EnumMap<>(Split.class);
        for (DatasetItem item : items) {
            snapshot.add(item);
            sizes.merge(item.split(), 1, Integer::sum);
        }
        return new Dataset(sheet(seed), snapshot.digest(), sizes, Set.of(Modality.TEXT), 0, items::stream);
    }

    private static Datasheet sheet(long seed) {
        return new Datasheet(
                NAME,
                "seed-" + seed,
                "those of the sets, in the bundle's card",
                "Public sets and the project's own sentences that the text bundle of this seed was not trained on. Harm is"
                        + " far more frequent in them than in uploads, so that precision on yours will be lower.");
    }

    private static DatasetItem item(int number, LabelledText text, Split split) {
        Map<String, String> slices = new TreeMap<>(Map.of(SOURCE, text.source()));
        text.identity().ifPresent(identity -> slices.put(SliceValues.IDENTITY, identity));
        return new DatasetItem(
                NAME + '-' + (number + 1),
                new ItemContent.Text(text.text()),
                ContentType.COMMENT,
                text.labels(),
                slices,
                split);
    }
}
