package io.gatehouse.models.video;

import ai.djl.ndarray.NDManager;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Trains {@code video-violence} from the clips of {@code video/}: short cuts of fights and of other scenes. */
public final class VideoTrainer implements Trainer {

    public static final String BUNDLE = "video-violence";

    private static final String OUTPUT = Category.VIOLENCE.wireName();

    private final MediaDecoder decoder;
    private final Clock clock;

    /** @param decoder reads the clips; stays the caller's to close */
    public VideoTrainer(MediaDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Modality modality() {
        return Modality.VIDEO;
    }

    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        request.progress().at(0, "reading the clips");
        ClipReader reader = new ClipReader(request.data().resolve("video"), decoder, clock);
        List<Clip> clips = reader.read();
        request.progress().at(0.6, clips.size() + " clips read");
        FightFigures figures =
                FightFigures.of(clips, request.seed(), request.stage(0.6, 0.9).progress());
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            byte[] weights = Weights.encode(MotionFit.fit(clips, manager), manager);
            return new TrainedBundle(
                    manifest(figures.calibration(), request.seed()),
                    Map.of(ModelBundle.WEIGHTS, weights),
                    figures.rows(),
                    notes(clips, reader.leftOut()));
        }
    }

    private static BundleManifest manifest(Calibration calibration, long seed) {
        return new BundleManifest(
                BUNDLE,
                "0.2.0",
                Modality.VIDEO,
                BundleFormat.DJL,
                new BundleManifest.Architecture(
                        MotionNet.ARCHITECTURE, new Settings(Map.of("features", MotionFeatures.COUNT))),
                MotionWindows.settings(),
                List.of(OUTPUT),
                List.of(),
                Map.of(OUTPUT, calibration),
                Map.of(),
                "Apache-2.0",
                List.of(new BundleManifest.Source(
                        "fight-detection-surv-dataset: surveillance clips", "MIT (YouTube-derived)")),
                seed);
    }

    private static List<String> notes(List<Clip> clips, List<String> leftOut) {
        long fights = clips.stream().filter(Clip::fight).count();
        long groups = clips.stream().map(Clip::group).distinct().count();
        return List.of(
                clips.size() + " clips, " + fights + " of them fights, cut from " + groups + " source videos; "
                        + leftOut.size() + " more were too short or could not be decoded.",
                "The figures come from " + CrossValidation.FOLDS + "-fold cross validation: all clips of one source"
                        + " video stand in one fold. Each fold was calibrated on the others; the bundle itself is"
                        + " trained and calibrated on all clips. Whoever reprints the figures trains the folds again, and"
                        + " is refused where all clips do not give the bundle's weights. The rows \"folds drawn again\" show how much of a"
                        + " figure is the luck of the draw.",
                "What is measured of the motion was chosen on these clips too, among many kinds of figures, so that"
                        + " the rows flatter it a little; on sources that nobody has seen it may do worse.",
                "The clips of a source share place and people, so that there is less in them than their number says;"
                        + " the intervals, which take clips as independent, are too narrow.",
                "Sees motion alone: no faces, weapons, blood or words. Sport, dance, crowds, cuts and a shaken camera"
                        + " can look like a fight, and a threat without motion looks calm.",
                "Trained on surveillance footage alone. Nothing is known about music videos, animation or games.",
                "More than half of these clips are fights. Among uploads fights are rare, so the scores are too high"
                        + " there; solve thresholds on your own audit sample.",
                "The worst window of two seconds speaks for the whole video, and the clips have few windows: long"
                        + " videos have more chances of a false alarm than these figures say.");
    }
}
