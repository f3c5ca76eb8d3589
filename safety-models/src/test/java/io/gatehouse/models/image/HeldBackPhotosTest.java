package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.image.HeldBackPhotos.Photo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldBackPhotosTest {

    private static final int BLOCK = 16;

    private final SplittableRandom random = new SplittableRandom(1);

    @TempDir
    private Path folder;

    @Test
    void onlyWhatIsNotTrainedOnAndOneOfThoseThatLookAlike() throws IOException {
        for (int i = 0; i < 40; i++) {
            twice("weapons_cc_by/guns", i);
            twice("caltech101_train/cup", i);
        }

        List<Photo> photos = HeldBackPhotos.read(folder);

        assertThat(photos).hasSizeBetween(8, 50).allSatisfy(photo -> {
            assertThat(photo.file()).exists();
            assertThat(photo.name()).doesNotContain("again");
            assertThat(photo.weapon()).isEqualTo(photo.name().contains("guns"));
        });
        assertThat(photos).extracting(Photo::calibrating).contains(true, false);
    }

    /** Squares of chance, and the same turned upside down. */
    private void twice(String where, int number) throws IOException {
        Path target = Files.createDirectories(folder.resolve("images").resolve(where));
        BufferedImage image = new BufferedImage(9 * BLOCK, 9 * BLOCK, BufferedImage.TYPE_INT_RGB);
        BufferedImage turned = new BufferedImage(9 * BLOCK, 9 * BLOCK, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 81; at++) {
            int colour = random.nextInt(0x1000000);
            fill(image, at, colour);
            fill(turned, 80 - at, colour);
        }
        ImageIO.write(image, "jpg", target.resolve(number + ".jpg").toFile());
        ImageIO.write(turned, "jpg", target.resolve(number + "again.jpg").toFile());
    }

    private static void fill(BufferedImage image, int square, int colour) {
        for (int at = 0; at < BLOCK * BLOCK; at++) {
            image.setRGB(square % 9 * BLOCK + at % BLOCK, square / 9 * BLOCK + at / BLOCK, colour);
        }
    }
}
