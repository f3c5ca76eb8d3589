package io.gatehouse.models.video;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;

/** The rows of the card: every clip judged without its source video, in folds that are drawn several times. */
record FightFigures(List<CrossValidation> draws) {

    private static final String OUTPUT = Category.VIOLENCE.wireName();
    private static final String SOURCE = "surveillance clips, each judged without its source video";
    private static final int DRAWS = 5;

    static FightFigures of(List<Clip> clips, long seed, TrainingProgress progress) {
        List<CrossValidation> draws = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            progress.at((double) draw / DRAWS, "folds, drawn " + (draw + 1) + " times of " + DRAWS);
            draws.add(CrossValidation.run(clips, seed + draw));
        }
        return new FightFigures(draws);
    }

    Calibration calibration() {
        return draws.getFirst().calibration();
    }

    List<HeldBackScores> rows() {
        List<HeldBackScores> rows = new ArrayList<>(List.of(draws.getFirst().heldBack(OUTPUT, SOURCE)));
        for (int draw = 1; draw < DRAWS; draw++) {
            // Outputs of their own, so that no row adds one clip up twice.
            rows.add(draws.get(draw).heldBack(OUTPUT + ", folds drawn again (" + draw + ")", SOURCE));
        }
        return rows;
    }
}
