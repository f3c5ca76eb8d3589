package io.gatehouse.models.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Varies training pictures, both labels alike.
 *
 * <p>The gun photos were once turned, and the turning left black corners. So that corners say nothing, pictures from
 * elsewhere get the same corners as often, half of all pictures lose theirs to a narrow crop, and new corners of any
 * colour are added to both.
 */
final class Augmentation {

    private static final int SIDE = PictureData.SIDE;
    private static final double LARGEST_TURN = Math.toRadians(25);

    private final SplittableRandom random;
    private final double cornerShare;
    private final List<LabelledPicture> backdrops;

    /**
     * @param cornerShare how many of the gun photos have black corners, in 0..1
     * @param backdrops harmless pictures, onto which others may be laid
     */
    Augmentation(SplittableRandom random, double cornerShare, List<LabelledPicture> backdrops) {
        this.random = random;
        this.cornerShare = cornerShare;
        this.backdrops = backdrops;
    }

    Picture vary(LabelledPicture example, int side) {
        BufferedImage image = example.picture().toImage();
        if (example.source() != LabelledPicture.Source.GUN_PHOTOS && chance(cornerShare)) {
            image = turned(image);
        }
        if (chance(0.2) && hasWhiteEdges(example.picture())) {
            image = laidOver(
                    image, backdrops.get(random.nextInt(backdrops.size())).picture());
        }
        Picture picture = Picture.of(warped(image)).resize(side, side);
        if (chance(0.1)) {
            int less = (int) (side * (0.4 + 0.5 * random.nextDouble()));
            picture = picture.resize(less, less).resize(side, side);
        }
        if (chance(0.08)) {
            picture = compressed(picture);
        }
        return recoloured(picture);
    }

    /** As the gun photos were: turned about the centre in place, with black where nothing was. */
    private BufferedImage turned(BufferedImage image) {
        BufferedImage out = canvas(Color.BLACK);
        Graphics2D g = graphics(out);
        g.rotate(LARGEST_TURN * (2 * random.nextDouble() - 1), SIDE / 2.0, SIDE / 2.0);
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return out;
    }

    private BufferedImage warped(BufferedImage image) {
        double zoom = chance(0.4) ? 1.35 + 0.3 * random.nextDouble() : 0.85 + 0.4 * random.nextDouble();
        double stretch = Math.exp(0.12 * random.nextGaussian());
        double roam = SIDE * 0.06;
        BufferedImage out = canvas(fill());
        Graphics2D g = graphics(out);
        g.translate(SIDE / 2.0 + roam * random.nextGaussian(), SIDE / 2.0 + roam * random.nextGaussian());
        g.rotate(0.15 * random.nextGaussian() + (chance(0.04) ? Math.PI / 2 : 0));
        g.shear(0.08 * random.nextGaussian(), 0);
        g.scale((chance(0.5) ? zoom : -zoom) * stretch, zoom / stretch);
        g.drawImage(image, -SIDE / 2, -SIDE / 2, null);
        g.dispose();
        return out;
    }

    private Color fill() {
        return switch (random.nextInt(3)) {
            case 0 -> Color.BLACK;
            case 1 -> Color.WHITE;
            default -> new Color(random.nextInt(0x1000000));
        };
    }

    private static boolean hasWhiteEdges(Picture picture) {
        int step = Math.max(1, picture.width() / 12);
        int white = 0;
        int seen = 0;
        // Looked for inside the inscribed circle, where turning left no corners.
        for (int along = picture.width() / 4; along < picture.width() * 3 / 4; along += step) {
            for (int edge : new int[] {picture.height() / 8, picture.height() * 7 / 8}) {
                int at = (edge * picture.width() + along) * 3;
                seen++;
                white += (picture.rgb()[at] & 0xff) > 235 && (picture.rgb()[at + 2] & 0xff) > 235 ? 1 : 0;
            }
        }
        return white > seen * 0.7;
    }

    private static BufferedImage laidOver(BufferedImage image, Picture backdrop) {
        Picture top = Picture.of(image);
        byte[] rgb = new byte[top.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((top.rgb()[i] & 0xff) * (backdrop.rgb()[i] & 0xff) / 255);
        }
        return new Picture(SIDE, SIDE, rgb).toImage();
    }

    private static Picture compressedAs(Picture picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture.toImage(), format, out);
        return Picture.of(ImageIO.read(new ByteArrayInputStream(out.toByteArray())));
    }

    private static Picture compressed(Picture picture) {
        try {
            return compressedAs(picture, "jpeg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Picture recoloured(Picture picture) {
        byte[] rgb = picture.rgb().clone();
        double grey = chance(0.1) ? 1 : Math.max(0, 0.2 * random.nextGaussian());
        double contrast = Math.exp(0.15 * random.nextGaussian());
        double[] offset = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double brightness = 15 * random.nextGaussian();
        double noise = chance(0.1) ? 12 * random.nextDouble() : 0;
        for (int at = 0; at < rgb.length; at += 3) {
            double mean = ((rgb[at] & 0xff) + (rgb[at + 1] & 0xff) + (rgb[at + 2] & 0xff)) / 3.0;
            double shift = brightness + (noise > 0 ? noise * random.nextGaussian() : 0);
            for (int colour = 0; colour < 3; colour++) {
                double value = rgb[at + colour] & 0xff;
                value += Math.min(1, grey) * (mean - value);
                value = (value - 127.5) * contrast + 127.5 + shift + 6 * offset[colour];
                rgb[at + colour] = (byte) Math.clamp(Math.round(value), 0, 255);
            }
        }
        if (chance(0.15)) {
            cutOut(rgb, picture.width());
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private void cutOut(byte[] rgb, int side) {
        int size = (int) (side * (0.1 + 0.25 * random.nextDouble()));
        int left = random.nextInt(side - size);
        int top = random.nextInt(side - size);
        byte level = (byte) random.nextInt(256);
        for (int row = top; row < top + size; row++) {
            java.util.Arrays.fill(rgb, (row * side + left) * 3, (row * side + left + size) * 3, level);
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private static BufferedImage canvas(Color fill) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(fill);
        g.fillRect(0, 0, SIDE, SIDE);
        g.dispose();
        return image;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }
}
