package io.gatehouse.models.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the trainer held back, for those who judge its bundles. */
public final class TextEvaluationSets {

    private TextEvaluationSets() {}

    /**
     * What the trainer did not train on with a seed.
     *
     * @param calibration what it calibrated on: thresholds are chosen on these
     * @param heldBack what it looked at for nothing but its figures
     */
    public record Untrained(List<LabelledText> calibration, List<LabelledText> heldBack) {}

    /**
     * @param data the folder that holds {@code text/} and {@code lexicons/}
     * @throws IOException if a set is missing; the message names it
     */
    public static Untrained read(Path data, long seed) throws IOException {
        List<Example> examples = new TextCorpus(data, seed).read();
        return new Untrained(texts(examples, Example.Split.CALIBRATE), texts(examples, Example.Split.HELD_BACK));
    }

    private static List<LabelledText> texts(List<Example> examples, Example.Split split) {
        return examples.stream()
                .filter(example -> example.split() == split)
                .map(example ->
                        new LabelledText(example.text(), example.source(), example.labels(), example.identity()))
                .toList();
    }

    /**
     * Words aimed at groups of people, from the lexicon in the data folder: the functional suite has a slot for them.
     */
    public static List<String> slurs(Path data) throws IOException {
        return Lexicon.read(data).slurs();
    }
}
