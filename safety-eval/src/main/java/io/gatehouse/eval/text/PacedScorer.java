package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores many texts a batch at a time.
 *
 * @param between runs before each batch, and ends the scoring by throwing
 */
record PacedScorer(Scorer scorer, Runnable between) implements Scorer {

    static final int AT_ONCE = 512;

    @Override
    public List<Category> categories() {
        return scorer.categories();
    }

    @Override
    public List<double[]> scores(List<String> texts) {
        List<double[]> scores = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            between.run();
            scores.addAll(scorer.scores(texts.subList(from, Math.min(texts.size(), from + AT_ONCE))));
        }
        return scores;
    }

    @Override
    public double askedShare() {
        return scorer.askedShare();
    }

    @Override
    public void close() {
        scorer.close();
    }
}
