package io.gatehouse.models.image.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Pictures with nothing written on them, for text to be drawn over. */
public final class Grounds {

    private static final int GRAIN = 8;

    private Grounds() {}

    /** Soft patches of a few sizes and colours, with the grain of a camera; the same for the same seed. */
    public static BufferedImage photo(int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Covers.graphics(image);
        for (int cells : new int[] {3, 9, 30}) {
            BufferedImage patches = patches(cells, random, cells == 3 ? 255 : 90);
            g.drawImage(patches, 0, 0, width, height, null);
        }
        g.dispose();
        return grained(image, random);
    }

    private static BufferedImage patches(int cells, SplittableRandom random, int alpha) {
        BufferedImage patches = new BufferedImage(cells, cells, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < cells * cells; i++) {
            Color colour = Color.getHSBColor(
                    random.nextInt(1_000) / 1_000f,
                    0.6f * random.nextInt(1_000) / 1_000f,
                    random.nextInt(1_000) / 1_000f);
            patches.setRGB(i % cells, i / cells, alpha << 24 | colour.getRGB() & 0xffffff);
        }
        return patches;
    }

    private static BufferedImage grained(BufferedImage image, SplittableRandom random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                int grain = random.nextInt(-GRAIN, GRAIN + 1);
                image.setRGB(
                        x,
                        y,
                        new Color(
                                        level(colour.getRed() + grain),
                                        level(colour.getGreen() + grain),
                                        level(colour.getBlue() + grain))
                                .getRGB());
            }
        }
        return image;
    }

    private static int level(int value) {
        return Math.clamp(value, 0, 255);
    }

    /** The picture turned clockwise by quarters. */
    public static BufferedImage turned(BufferedImage image, int quarters) {
        int turns = Math.floorMod(quarters, 4);
        boolean onItsSide = turns % 2 == 1;
        int width = onItsSide ? image.getHeight() : image.getWidth();
        int height = onItsSide ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(turns);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        g.drawImage(image, turn, null);
        g.dispose();
        return turned;
    }
}
