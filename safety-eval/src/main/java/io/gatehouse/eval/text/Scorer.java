package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextScoring;
import io.gatehouse.models.text.TextScoring.Stages;
import java.util.List;

/** Some stages of a bundle, as the figures see them. */
interface Scorer extends AutoCloseable {

    List<Category> categories();

    /** Per text the scores in the order of the categories; an empty row where a scan would abstain. */
    List<double[]> scores(List<String> texts);

    /** The share of windows that the encoder saw so far, in 0..1. */
    double askedShare();

    @Override
    void close();

    static Scorer open(ModelBundle bundle, Stages stages) {
        TextScoring scoring = TextScoring.open(bundle, stages);
        return new Scorer() {

            @Override
            public List<Category> categories() {
                return scoring.categories();
            }

            @Override
            public List<double[]> scores(List<String> texts) {
                return scoring.scores(texts);
            }

            @Override
            public double askedShare() {
                return scoring.askedShare();
            }

            @Override
            public void close() {
                scoring.close();
            }
        };
    }
}
