package io.gatehouse.models.image;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.image.LabelledPicture.Source;
import io.gatehouse.models.image.LabelledPicture.Split;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.PlattFit;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains {@code image-weapons} from photos of guns, photos of other things, and drawings of both.
 *
 * <p>Its data: {@code images/weapons_cc_by} and {@code images/caltech101_train}.
 */
public final class ImageTrainer implements Trainer {

    public static final String BUNDLE = "image-weapons";

    private static final String OUTPUT = Category.WEAPONS.wireName();
    private static final int SIDE = 80;
    private static final int EPOCHS = 30;

    private final PictureData.Drawn drawn;

    public ImageTrainer() {
        this(PictureData.Drawn.FULL);
    }

    /** For tests, which have no time for as many pictures. */
    ImageTrainer(PictureData.Drawn drawn) {
        this.drawn = drawn;
    }

    @Override
    public Modality modality() {
        return Modality.IMAGE;
    }

    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        long end = System.nanoTime() + request.timeLimit().toNanos();
        List<LabelledPicture> all = PictureData.read(request.data(), request.seed(), drawn);
        request.progress().at(0.05, all.size() + " pictures read");
        List<LabelledPicture> train = LabelledPicture.of(all, Split.TRAIN);
        try (WeaponTraining training = new WeaponTraining(SIDE, EPOCHS, train.size(), request.seed())) {
            training.run(train, augmentation(train, request.seed()), request, end);
            return bundle(training, all, request);
        }
    }

    private static Augmentation augmentation(List<LabelledPicture> train, long seed) {
        List<LabelledPicture> guns = train.stream()
                .filter(example -> example.source() == Source.GUN_PHOTOS)
                .toList();
        long cornered =
                guns.stream().filter(gun -> hasBlackCorner(gun.picture())).count();
        List<LabelledPicture> harmless =
                train.stream().filter(example -> !example.weapon()).toList();
        return new Augmentation(new SplittableRandom(seed), (double) cornered / guns.size(), harmless);
    }

    static boolean hasBlackCorner(Picture picture) {
        int patch = 4;
        int right = picture.width() - patch;
        int bottom = picture.height() - patch;
        return isBlack(picture.crop(0, 0, patch, patch))
                || isBlack(picture.crop(right, 0, patch, patch))
                || isBlack(picture.crop(0, bottom, patch, patch))
                || isBlack(picture.crop(right, bottom, patch, patch));
    }

    private static boolean isBlack(Picture patch) {
        for (byte level : patch.rgb()) {
            if ((level & 0xff) > 24) {
                return false;
            }
        }
        return true;
    }

    private TrainedBundle bundle(WeaponTraining training, List<LabelledPicture> all, TrainingRequest request) {
        List<LabelledPicture> fitted = LabelledPicture.of(all, Split.CALIBRATION);
        Calibration calibration = PlattFit.of(
                training.logits(fitted.stream().map(LabelledPicture::picture).toList()),
                LabelledPicture.labels(fitted));
        List<HeldBackScores> heldBack =
                new WeaponFigures(training::logits, calibration).rows(all, request.seed(), drawn);
        return new TrainedBundle(
                manifest(calibration, request.seed()),
                Map.of(ModelBundle.WEIGHTS, training.weights()),
                heldBack,
                notes(all));
    }

    private static BundleManifest manifest(Calibration calibration, long seed) {
        return new BundleManifest(
                BUNDLE,
                "0.1.0",
                Modality.IMAGE,
                BundleFormat.DJL,
                new BundleManifest.Architecture(WeaponNet.ARCHITECTURE, WeaponNet.settings()),
                new Settings(Map.of("side", SIDE)),
                List.of(OUTPUT),
                List.of(),
                Map.of(OUTPUT, calibration),
                Map.of(),
                "Apache-2.0",
                List.of(
                        new BundleManifest.Source("weapons_cc_by: photos of guns", "CC BY 4.0"),
                        new BundleManifest.Source("caltech101_train: photos of 101 kinds of objects", "Caltech-101"),
                        new BundleManifest.Source("drawings made by this project", "Apache-2.0")),
                seed);
    }

    private static List<String> notes(List<LabelledPicture> all) {
        List<String> notes = new ArrayList<>();
        for (Split split : Split.values()) {
            List<LabelledPicture> part = LabelledPicture.of(all, split);
            long weapons = part.stream().filter(LabelledPicture::weapon).count();
            notes.add("Split " + split.name().toLowerCase(java.util.Locale.ROOT) + ": " + part.size() + " pictures, "
                    + weapons + " of them with weapons.");
        }
        notes.add("Pictures that are turned or mirrored versions of each other stand on one side of the split.");
        notes.add("Shortcut: many of the gun photos have black corners. Training gives the other pictures the same"
                + " corners as often, and crops half of all pictures to a middle without any. The figures \"corners"
                + " cut away\" and \"one source\" show what is left of it.");
        notes.add("Photos of cannons are left out of training and of every figure.");
        notes.add("Knows firearms that fill a good part of the picture, seen from the side. Does not know knives,"
                + " explosives, or a gun that is small in a large scene. Weapons are far rarer among uploads than in"
                + " these data, so solve thresholds on your own audit sample.");
        return notes;
    }
}
