package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.training.LabelledRow;
import io.gatehouse.models.training.TrainingProgress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Gives the first stage what the encoder says of its rows: in full where a label is unknown, and half of it where one
 * is known. The two stages agree better then, so that the first may answer more by itself.
 *
 * <p>Hinton et al., "Distilling the knowledge in a neural network", 2015.
 */
final class Distillation {

    private static final int AT_ONCE = 4096;

    private final Function<List<int[]>, List<float[]>> teacher;
    private final int[] leading;

    /**
     * @param teacher rows of word pieces to rows of logits, one per category
     * @param categories in that order
     */
    Distillation(Function<List<int[]>, List<float[]>> teacher, List<Category> categories) {
        this.teacher = teacher;
        this.leading = IntStream.range(0, categories.size())
                .filter(i -> Anything.counts(categories.get(i)))
                .toArray();
    }

    /** One row each, in their order; those that the encoder cannot read keep their labels alone. */
    List<LabelledRow> taught(List<TextRows.Prepared> rows, TrainingProgress progress) {
        List<LabelledRow> taught = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            taught.addAll(some(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
            progress.at(
                    (double) taught.size() / rows.size(),
                    "the encoder has told the first stage of " + taught.size() + " of " + rows.size() + " texts");
        }
        return taught;
    }

    private List<LabelledRow> some(List<TextRows.Prepared> rows) {
        Iterator<float[]> answers = teacher.apply(rows.stream()
                        .filter(Distillation::isReadable)
                        .map(TextRows.Prepared::pieces)
                        .toList())
                .iterator();
        List<LabelledRow> taught = new ArrayList<>(rows.size());
        for (TextRows.Prepared row : rows) {
            taught.add(isReadable(row) ? taught(row.forNgrams(), answers.next()) : row.forNgrams());
        }
        return taught;
    }

    private static boolean isReadable(TextRows.Prepared row) {
        return TextRows.isForEncoder(row.example());
    }

    private LabelledRow taught(LabelledRow row, float[] logits) {
        float[] labels = row.labels();
        float[] weights = row.weights();
        float[] taught = new float[labels.length];
        float[] known = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            float said = i < logits.length ? probability(logits[i]) : highest(logits);
            taught[i] = weights[i] > 0 ? (labels[i] + said) / 2 : said;
            known[i] = weights[i] > 0 ? weights[i] : 1;
        }
        return new LabelledRow(row.ids(), taught, known);
    }

    private float highest(float[] logits) {
        return (float) IntStream.of(leading)
                .mapToDouble(i -> probability(logits[i]))
                .max()
                .orElse(0);
    }

    private static float probability(float logit) {
        return (float) (1 / (1 + Math.exp(-logit)));
    }
}
