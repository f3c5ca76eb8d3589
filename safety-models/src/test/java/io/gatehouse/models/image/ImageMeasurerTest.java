package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.drawing.Drawings;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageMeasurerTest {

    private static final int PHOTOS = 12;
    private static final PictureData.Drawn FEW = new PictureData.Drawn(30, 30, 10, 10);

    @TempDir
    private Path folder;

    /** One round of training, for that is what it does where there is no time: the figures need not be good. */
    @Test
    void aBundleIsMeasuredAsItsTrainerDid() throws IOException {
        pretendPhotos("weapons_cc_by/guns", true);
        pretendPhotos("caltech101_train/revolver", true);
        pretendPhotos("caltech101_train/cup", false);
        TrainedBundle trained = new ImageTrainer(FEW)
                .train(new TrainingRequest(folder, folder, 3, Duration.ofNanos(1), false, (done, what) -> {}));
        ModelBundle bundle = ModelBundle.write(folder.resolve("bundle"), trained.manifest(), trained.files());

        assertThat(new ImageMeasurer(FEW).measure(bundle, folder, (done, what) -> {}))
                .usingRecursiveComparison()
                .withComparatorForType(ImageMeasurerTest::nearly, Double.class)
                .isEqualTo(trained.heldBack());
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
    }

    private void pretendPhotos(String kind, boolean weapons) throws IOException {
        Path photos = Files.createDirectories(folder.resolve("images").resolve(kind));
        Drawings drawings = new Drawings(new SplittableRandom(kind.length()), PictureData.SIDE);
        for (int i = 0; i < PHOTOS; i++) {
            ImageIO.write(
                    drawings.motif(weapons), "jpg", photos.resolve(i + ".jpg").toFile());
        }
    }
}
