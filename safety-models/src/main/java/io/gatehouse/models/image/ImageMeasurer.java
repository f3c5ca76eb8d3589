package io.gatehouse.models.image;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.Measurer;
import io.gatehouse.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures {@code image-weapons} on the pictures that {@link ImageTrainer} holds back. */
public final class ImageMeasurer implements Measurer {

    private final PictureData.Drawn drawn;

    public ImageMeasurer() {
        this(PictureData.Drawn.FULL);
    }

    /** @param drawn as much as its trainer was given */
    ImageMeasurer(PictureData.Drawn drawn) {
        this.drawn = drawn;
    }

    @Override
    public List<HeldBackScores> measure(ModelBundle bundle, Path data, TrainingProgress progress) throws IOException {
        long seed = bundle.manifest().seed();
        try (WeaponModel model = WeaponModel.open(bundle)) {
            progress.at(0, "reading the pictures");
            List<LabelledPicture> all = PictureData.read(data, seed, drawn);
            progress.at(0.7, "looking at what is held back");
            return new WeaponFigures(model::logits, bundle.manifest().calibrationOf(Category.WEAPONS))
                    .rows(all, seed, drawn);
        }
    }
}
