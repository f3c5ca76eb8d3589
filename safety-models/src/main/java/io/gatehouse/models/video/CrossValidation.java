package io.gatehouse.models.video;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.PlattFit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Every clip judged by a network that saw no clip of the same source video.
 *
 * @param fold of each clip
 * @param logits of each clip's worst window
 */
record CrossValidation(List<Clip> clips, int[] fold, double[] logits) {

    static final int FOLDS = 5;

    static CrossValidation run(List<Clip> clips, long seed) {
        int[] fold = folds(clips, seed);
        double[] logits = new double[clips.size()];
        for (int held = 0; held < FOLDS; held++) {
            int out = held;
            List<Clip> rest = which(clips.size(), i -> fold[i] != out)
                    .mapToObj(clips::get)
                    .toList();
            try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
                Block net = MotionFit.fit(rest, manager);
                which(clips.size(), i -> fold[i] == out)
                        .forEach(i -> logits[i] =
                                worst(MotionModel.logits(net, clips.get(i).windows(), manager)));
            }
        }
        return new CrossValidation(clips, fold, logits);
    }

    /** Fitted on all clips. */
    Calibration calibration() {
        return calibration(_ -> true);
    }

    /** The scores of each fold, calibrated on the other folds. */
    HeldBackScores heldBack(String output, String source) {
        double[] scores = new double[logits.length];
        for (int held = 0; held < FOLDS; held++) {
            int out = held;
            Calibration calibration = calibration(i -> fold[i] != out);
            which(scores.length, i -> fold[i] == out).forEach(i -> scores[i] = calibration.apply(logits[i]));
        }
        return new HeldBackScores(output, source, scores, labels(_ -> true));
    }

    static double worst(float[] logits) {
        double worst = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            worst = Math.max(worst, logit);
        }
        return worst;
    }

    private Calibration calibration(IntPredicate used) {
        double[] chosen = which(logits.length, used).mapToDouble(i -> logits[i]).toArray();
        return PlattFit.of(chosen, labels(used));
    }

    private boolean[] labels(IntPredicate used) {
        int[] chosen = which(clips.size(), used).toArray();
        boolean[] labels = new boolean[chosen.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = clips.get(chosen[i]).fight();
        }
        return labels;
    }

    private static int[] folds(List<Clip> clips, long seed) {
        List<String> groups = new ArrayList<>(
                clips.stream().map(Clip::group).distinct().sorted().toList());
        if (groups.size() < FOLDS) {
            throw new IllegalArgumentException("cross validation needs clips of at least " + FOLDS
                    + " source videos, but there are " + groups.size());
        }
        Collections.shuffle(groups, new Random(seed));
        Map<String, Integer> foldOf = new HashMap<>();
        groups.forEach(group -> foldOf.put(group, foldOf.size() % FOLDS));
        return clips.stream().mapToInt(clip -> foldOf.get(clip.group())).toArray();
    }

    private static IntStream which(int count, IntPredicate used) {
        return IntStream.range(0, count).filter(used);
    }
}
