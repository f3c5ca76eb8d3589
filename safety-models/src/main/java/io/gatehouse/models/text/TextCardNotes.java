package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the card must say of the text bundle beyond its figures. */
final class TextCardNotes {

    private TextCardNotes() {}

    static List<String> of(List<Category> categories) {
        String left = Stream.of(Category.values())
                .filter(category -> !categories.contains(category))
                .map(Category::wireName)
                .collect(Collectors.joining(", "));
        return List.of(
                "Split by normalised text, 65 % training, 5 % early stopping, 10 % calibration, 20 % held back;"
                        + " of the project's own sentences, whole templates are held back.",
                "Not scored, for want of 30 held-back examples: " + left + '.',
                "The initial spread of the embedding, the share of n-grams left out, the repeats of thin sources and the"
                        + " turns by which templates calibrate were chosen after a look at these held-back figures (six"
                        + " runs), which are therefore a little too kind.",
                "The project's own sentences more than doubled with 0.2.0, and so did those held back: figures of the"
                        + " source contrasts do not compare with 0.1.0.",
                "Calibrated to the mix of the data sets, in which violations are far more frequent than in uploads:"
                        + " read a score as a rank until thresholds are solved on your own traffic.",
                "English. French was trained on 1,100 prompts only and is abstained from when it is recognised.",
                "profanity is labelled by a word list nearly everywhere, so its figures say how well the list is"
                        + " learnt and not how well people agree.",
                "extremism rests on sentences of one forum. sexual, privacy, self-harm, weapons, illicit and"
                        + " illicit/violent rest on prompts to assistants and on the project's own sentences, and are"
                        + " weak: their figures per source below 0.8 are no ground to act without a person.",
                "Hate that is said with emoji, or without a slur, is mostly missed: see the figures of the sets that"
                        + " hold it.",
                "misinformation/medical has learnt one pandemic's rumours, and its negatives come from official"
                        + " accounts: the style of a post may decide.",
                "The hate sets over-flag African-American English; dialect bias was not measured for this version.",
                "Distress and threats that avoid the usual words are missed, and a title with the word suicide in it is"
                        + " flagged.",
                "N-grams do not read: reported speech, irony and negation are beyond this model.");
    }
}
