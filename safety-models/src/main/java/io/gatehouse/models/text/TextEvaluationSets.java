package io.gatehouse.models.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the trainer held back, for those who judge its bundles. */
public final class TextEvaluationSets {

    private TextEvaluationSets() {}

    /**
     * The texts that the trainer neither trained nor calibrated on with this seed.
     *
     * @param data the folder that holds {@code text/} and {@code lexicons/}
     * @throws IOException if a set is missing; the message names it
     */
    public static List<LabelledText> heldBack(Path data, long seed) throws IOException {
        return texts(data, seed, Example.Split.HELD_BACK);
    }

    /**
     * The texts that the trainer did not train but calibrated on with this seed: thresholds are chosen on these.
     *
     * @throws IOException if a set is missing; the message names it
     */
    public static List<LabelledText> calibration(Path data, long seed) throws IOException {
        return texts(data, seed, Example.Split.CALIBRATE);
    }

    private static List<LabelledText> texts(Path data, long seed, Example.Split split) throws IOException {
        return new TextCorpus(data, seed)
                .read().stream()
                        .filter(example -> example.split() == split)
                        .map(example -> new LabelledText(
                                example.text(), example.source(), example.labels(), example.identity()))
                        .toList();
    }

    /**
     * Words aimed at groups of people, from the lexicon in the data folder: the functional suite has a slot for them.
     */
    public static List<String> slurs(Path data) throws IOException {
        return Lexicon.read(data).slurs();
    }
}
