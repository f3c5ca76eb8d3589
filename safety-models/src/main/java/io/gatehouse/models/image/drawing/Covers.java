package io.gatehouse.models.image.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Harmless cover art and backdrops: gradients, text, shapes, landscapes, noise. */
final class Covers {

    private static final List<String> WORDS = List.of(
            "MORNING",
            "Echoes",
            "Volume II",
            "Radio",
            "the long way home",
            "NORTH",
            "Episode 12",
            "Blue hour",
            "LIVE",
            "Sunday",
            "Tape 4",
            "Garden",
            "Summer Mix",
            "Stories",
            "MONO",
            "Daily News",
            "Harbour",
            "Night Train");
    private static final List<String> FONTS = List.of(Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED);

    private final RandomGenerator random;
    private final int side;

    Covers(RandomGenerator random, int side) {
        this.random = random;
        this.side = side;
    }

    /** A whole cover: a ground, and something on it. */
    BufferedImage cover() {
        BufferedImage image = ground();
        Graphics2D g = graphics(image);
        switch (random.nextInt(5)) {
            case 0 -> landscape(g);
            case 1 -> shapes(g);
            case 2 -> stripes(g);
            case 3 -> waves(g);
            default -> {}
        }
        for (int lines = random.nextInt(3); lines >= 0; lines--) {
            text(g);
        }
        g.dispose();
        return image;
    }

    /** A backdrop for a motif: mostly quiet, sometimes busy. */
    BufferedImage backdrop() {
        BufferedImage image = random.nextInt(3) == 0 ? plain() : ground();
        Graphics2D g = graphics(image);
        int choice = random.nextInt(8);
        if (choice == 0) {
            landscape(g);
        } else if (choice == 1) {
            shapes(g);
        } else if (choice == 2) {
            stripes(g);
        }
        if (random.nextInt(4) == 0) {
            text(g);
        }
        g.dispose();
        return image;
    }

    static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    Color colour() {
        return Color.getHSBColor(random.nextFloat(), random.nextFloat(), random.nextFloat());
    }

    private BufferedImage plain() {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(random.nextInt(3) == 0 ? colour() : Color.getHSBColor(0, 0, random.nextBoolean() ? 1 : 0.9f));
        g.fillRect(0, 0, side, side);
        g.dispose();
        return image;
    }

    private BufferedImage ground() {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        if (random.nextBoolean()) {
            g.setPaint(new GradientPaint(coordinate(), coordinate(), colour(), coordinate(), coordinate(), colour()));
        } else {
            g.setPaint(new RadialGradientPaint(
                    coordinate(), coordinate(), side, new float[] {0, 1}, new Color[] {colour(), colour()}));
        }
        g.fillRect(0, 0, side, side);
        g.dispose();
        return image;
    }

    private void landscape(Graphics2D g) {
        if (random.nextBoolean()) {
            float size = side * (0.1f + 0.3f * random.nextFloat());
            g.setColor(colour());
            g.fill(new Ellipse2D.Float(coordinate() - size / 2, coordinate() / 2, size, size));
        }
        double height = side * (0.4 + 0.2 * random.nextDouble());
        for (int ridge = 0; ridge < 3; ridge++) {
            g.setColor(colour());
            g.fill(ridge(height));
            height += side * 0.15;
        }
    }

    private Path2D ridge(double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, side);
        double step = side * (0.05 + 0.2 * random.nextDouble());
        for (double x = 0; x <= side + step; x += step) {
            path.lineTo(x, height + side * 0.12 * random.nextGaussian());
        }
        path.lineTo(side, side);
        path.closePath();
        return path;
    }

    private void shapes(Graphics2D g) {
        for (int count = 1 + random.nextInt(12); count > 0; count--) {
            g.setColor(colour());
            float size = side * 0.5f * random.nextFloat();
            if (random.nextBoolean()) {
                g.fill(new Ellipse2D.Float(coordinate(), coordinate(), size, size));
            } else {
                g.rotate(random.nextDouble(), side / 2.0, side / 2.0);
                g.fill(Sketch.box(coordinate(), coordinate(), size, coordinate() / 2, 0));
            }
        }
        g.setTransform(new java.awt.geom.AffineTransform());
    }

    private void stripes(Graphics2D g) {
        g.setColor(colour());
        g.setStroke(new BasicStroke(1 + side * 0.05f * random.nextFloat()));
        double slope = random.nextGaussian() * side;
        for (double x = -side; x < 2 * side; x += side * (0.06 + 0.1 * random.nextDouble())) {
            g.drawLine((int) x, 0, (int) (x + slope), side);
        }
    }

    private void waves(Graphics2D g) {
        g.setStroke(new BasicStroke(1 + side * 0.02f * random.nextFloat()));
        double frequency = 0.02 + 0.1 * random.nextDouble();
        for (int line = 0; line < 12; line++) {
            g.setColor(colour());
            double height = side * line / 12.0;
            for (int x = 0; x < side; x += 2) {
                int y = (int) (height + side * 0.05 * Math.sin(frequency * x + line));
                g.drawLine(x, y, x + 2, y);
            }
        }
    }

    private void text(Graphics2D g) {
        g.setColor(colour());
        int size = (int) (side * (0.06 + 0.16 * random.nextDouble()));
        g.setFont(new Font(FONTS.get(random.nextInt(FONTS.size())), random.nextInt(3), size));
        g.drawString(WORDS.get(random.nextInt(WORDS.size())), coordinate() * 0.5f, size + coordinate() * 0.9f);
    }

    private float coordinate() {
        return side * random.nextFloat();
    }
}
