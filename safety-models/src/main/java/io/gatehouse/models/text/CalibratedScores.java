package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import java.util.List;

/** Turns logits into probabilities, none of which is above that of its category's parent. */
final class CalibratedScores {

    private final List<Category> categories;
    private final List<Calibration> calibrations;

    /** @param calibrations one per category, in the same order */
    CalibratedScores(List<Category> categories, List<Calibration> calibrations) {
        this.categories = List.copyOf(categories);
        this.calibrations = List.copyOf(calibrations);
    }

    List<Category> categories() {
        return categories;
    }

    /** @param logits one per category; what stands behind them is not looked at */
    double[] of(float[] logits) {
        double[] scores = new double[calibrations.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = calibrations.get(i).apply(logits[i]);
        }
        for (int i = 0; i < scores.length; i++) {
            int parent = categories.get(i).parent().map(categories::indexOf).orElse(-1);
            scores[i] = parent < 0 ? scores[i] : Math.min(scores[i], scores[parent]);
        }
        return scores;
    }
}
