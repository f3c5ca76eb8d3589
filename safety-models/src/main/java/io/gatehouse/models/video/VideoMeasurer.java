package io.gatehouse.models.video;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.Measurer;
import io.gatehouse.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Measures {@code video-violence} again as {@link VideoTrainer} does. There is no clip that the bundle was not trained
 * on, so the folds are trained anew, which takes seconds.
 */
public final class VideoMeasurer implements Measurer {

    /** A weight keeps three digits in a bundle. */
    private static final double AS_GOOD_AS_EQUAL = 0.05;

    private final MediaDecoder decoder;
    private final Clock clock;

    /** @param decoder reads the clips; stays the caller's to close */
    public VideoMeasurer(MediaDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public List<HeldBackScores> measure(ModelBundle bundle, Path data, TrainingProgress progress) throws IOException {
        progress.at(0, "reading the clips");
        return measure(bundle, new ClipReader(data.resolve("video"), decoder, clock).read(), progress);
    }

    static List<HeldBackScores> measure(ModelBundle bundle, List<Clip> clips, TrainingProgress progress) {
        if (farthest(bundle, clips) > AS_GOOD_AS_EQUAL) {
            throw new BundleException("bundle " + bundle.ref().label() + " is not what training on these "
                    + clips.size() + " clips gives, so their folds say nothing of it; name the data that it was"
                    + " trained on");
        }
        return FightFigures.of(clips, bundle.manifest().seed(), progress).rows();
    }

    /** How far the bundle's logits lie from those of a network that is trained on all clips. */
    private static double farthest(ModelBundle bundle, List<Clip> clips) {
        List<float[]> windows =
                clips.stream().flatMap(clip -> clip.windows().stream()).toList();
        try (MotionModel model = MotionModel.open(bundle);
                NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Block again = MotionFit.fit(clips, manager);
            float[] ours = model.logits(windows);
            float[] theirs = MotionModel.logits(again, windows, manager);
            double farthest = 0;
            for (int i = 0; i < ours.length; i++) {
                farthest = Math.max(farthest, Math.abs(ours[i] - theirs[i]));
            }
            return farthest;
        }
    }
}
