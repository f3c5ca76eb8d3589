package io.gatehouse.models.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Lays pictures that can be seen through over white and over black, for nobody knows where they will be shown. */
final class Transparency {

    private static final int NEARLY_OPAQUE = 250;

    private Transparency() {}

    static List<Picture> flatten(BufferedImage image) {
        return isSeenThrough(image)
                ? List.of(over(image, Color.WHITE), over(image, Color.BLACK))
                : List.of(Picture.of(image));
    }

    private static boolean isSeenThrough(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                if (argb >>> 24 < NEARLY_OPAQUE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Picture over(BufferedImage image, Color ground) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = flat.createGraphics();
        g.drawImage(image, 0, 0, ground, null);
        g.dispose();
        return Picture.of(flat);
    }
}
