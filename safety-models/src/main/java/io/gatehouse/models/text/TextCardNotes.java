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
                "Calibrated to the mix of the data sets, in which violations are far more frequent than in uploads:"
                        + " read a score as a rank until thresholds are solved on your own traffic.",
                "The review and label thresholds of the default policy were chosen on the calibration split: some solved from"
                        + " obligations and proved on what is held back, which the policy says, the others by hand"
                        + " (./gatehouse eval text --suite thresholds).",
                "The encoder's products are in eight bits, as they are in a scan on x86; elsewhere they are in single"
                        + " precision, and scores differ a little.",
                "Odds are divided by the square root of the number of windows: the score of a long text ranks it, and"
                        + " is no chance.",
                "Training disguises some 18 % of its texts in some of the ways that the table of disguised words measures.",
                "English. Text that is recognised as another language is abstained from (table Coverage). Of French there"
                        + " are 1,100 prompts, all of them about hazards and none of them harmless talk, which is too little"
                        + " to tell one from the other: the first stage has seen them, and nothing is claimed of it.",
                "profanity is labelled by a word list nearly everywhere, so its figures say how well the list is"
                        + " learnt and not how well people agree.",
                "self-harm, sexual, privacy, weapons, illicit, illicit/violent and violence rest on prompts to assistants"
                        + " and on the project's own sentences. Figures on sentences of the same authors flatter a model:"
                        + " expect less on other text.",
                "misinformation/medical has learnt one pandemic's rumours, and its negatives come from official"
                        + " accounts: the style of a post may decide.",
                "The hate sets over-flag African-American English; the row on dialect above looks for it with a list of"
                        + " markers, which is a proxy.",
                "Identity-term bias is measured on the project's own held-back templates, which share their authors with"
                        + " those that were trained on.");
    }
}
