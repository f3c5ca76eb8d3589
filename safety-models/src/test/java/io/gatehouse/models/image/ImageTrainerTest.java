package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.models.image.LabelledPicture.Source;
import io.gatehouse.models.image.drawing.Drawings;
import io.gatehouse.models.training.TrainingRequest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTrainerTest {

    private static final int SIDE = PictureData.SIDE;

    @Test
    void missingPhotosAreNamed(@TempDir Path empty) {
        TrainingRequest request =
                new TrainingRequest(empty, empty, 1, Duration.ofMinutes(1), false, (done, what) -> {});

        assertThatThrownBy(() -> new ImageTrainer().train(request))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("weapons_cc_by")
                .hasMessageContaining("the photos to train on are expected there");
    }

    @Test
    void aTurnedCopyIsALookalikeAndAnotherDrawingIsNot() {
        Drawings drawings = new Drawings(new SplittableRandom(3), SIDE);
        BufferedImage first = drawings.motif(true);
        List<Picture> pictures =
                List.of(Picture.of(first), Picture.of(turned(first)), Picture.of(drawings.motif(false)));

        int[] groups = Lookalikes.groups(pictures, 7);

        assertThat(groups[1]).isEqualTo(groups[0]);
        assertThat(groups[2]).isNotEqualTo(groups[0]);
    }

    @Test
    void versionsOfOnePictureStandOnOneSideOfTheSplit() {
        Picture picture = Picture.of(ImageFiles.plain(4, 4, Color.RED));

        assertThat(new LabelledPicture(picture, true, Source.GUN_PHOTOS, "a").split())
                .isEqualTo(new LabelledPicture(picture, true, Source.GUN_PHOTOS, "a").split());
    }

    @Test
    void blackCornersAreSeen() {
        BufferedImage white = ImageFiles.plain(SIDE, SIDE, Color.WHITE);

        assertThat(ImageTrainer.hasBlackCorner(Picture.of(white))).isFalse();
        assertThat(ImageTrainer.hasBlackCorner(Picture.of(turned(white)))).isTrue();
    }

    @Test
    void harmlessPicturesGetTheBlackCornersOfTheGunPhotos() {
        Picture white = Picture.of(ImageFiles.plain(SIDE, SIDE, Color.WHITE));
        LabelledPicture harmless = new LabelledPicture(white, false, Source.CALTECH_OTHERS, "a");

        assertThat(darkShare(harmless, 0)).isLessThan(darkShare(harmless, 1));
    }

    @Test
    void theSameSeedVariesAlike() {
        LabelledPicture example = new LabelledPicture(
                Picture.of(new Drawings(new SplittableRandom(1), SIDE).motif(true)), true, Source.DRAWINGS, "a");

        Picture once = new Augmentation(new SplittableRandom(9), 0.5, List.of(example)).vary(example, 32);
        Picture again = new Augmentation(new SplittableRandom(9), 0.5, List.of(example)).vary(example, 32);

        assertThat(again.rgb()).isEqualTo(once.rgb());
    }

    private static double darkShare(LabelledPicture example, double cornerShare) {
        Augmentation augmentation = new Augmentation(new SplittableRandom(2), cornerShare, List.of(example));
        int dark = 0;
        for (int i = 0; i < 100; i++) {
            for (byte level : augmentation.vary(example, 32).rgb()) {
                dark += (level & 0xff) < 40 ? 1 : 0;
            }
        }
        return dark;
    }

    private static BufferedImage turned(BufferedImage image) {
        BufferedImage out = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.rotate(Math.toRadians(17), SIDE / 2.0, SIDE / 2.0);
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return out;
    }
}
