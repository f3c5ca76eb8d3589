package io.gatehouse.models.image.drawing;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Draws the sample pictures that the product is shown with, into the folder named by its argument.
 *
 * <p>They are drawn apart from the drawings that the model trains on, and no model is fitted to them.
 */
public final class SampleImages {

    private static final int SIDE = 320;

    private SampleImages() {}

    /**
     * Writes {@code cover-morning.png}, {@code poster-revolver.png} and {@code cover-insult.png} into the folder
     * {@code arguments[0]}.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ImageIO.write(coverMorning(), "png", folder.resolve("cover-morning.png").toFile());
        ImageIO.write(
                posterRevolver(), "png", folder.resolve("poster-revolver.png").toFile());
        ImageIO.write(coverInsult(), "png", folder.resolve("cover-insult.png").toFile());
    }

    /** A sun over hills. */
    static BufferedImage coverMorning() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Covers.graphics(image);
        g.setPaint(new GradientPaint(0, 0, new Color(92, 138, 196), 0, SIDE, new Color(255, 206, 150)));
        g.fillRect(0, 0, SIDE, SIDE);
        g.setColor(new Color(255, 236, 180));
        g.fill(new Ellipse2D.Double(190, 90, 70, 70));
        hill(g, 200, 18, 0.8, new Color(150, 128, 150));
        hill(g, 235, 22, 2.1, new Color(104, 104, 120));
        hill(g, 275, 14, 3.7, new Color(58, 74, 84));
        g.dispose();
        return image;
    }

    /** The same sun over the same hills, and an insult on a pale band above them. */
    static BufferedImage coverInsult() {
        BufferedImage image = coverMorning();
        Graphics2D g = Covers.graphics(image);
        g.setColor(new Color(250, 246, 236));
        g.fillRect(0, 0, SIDE, 84);
        g.dispose();
        List<String> lines = List.of("You are a worthless idiot", "and everybody hates you");
        return new Caption(lines, Font.SANS_SERIF, Font.PLAIN, 23, new Color(30, 36, 52)).over(image, 14, 14);
    }

    private static void hill(Graphics2D g, double height, double rise, double phase, Color colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, SIDE);
        for (int x = 0; x <= SIDE; x += 4) {
            path.lineTo(x, height + rise * Math.sin(x / 48.0 + phase) + rise / 3 * Math.sin(x / 17.0 + phase));
        }
        path.lineTo(SIDE, SIDE);
        path.closePath();
        g.setColor(colour);
        g.fill(path);
    }

    /** A revolver in steel and wood on pale paper, lit from above. */
    static BufferedImage posterRevolver() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Covers.graphics(image);
        g.setPaint(new RadialGradientPaint(
                150, 130, SIDE, new float[] {0, 1}, new Color[] {new Color(244, 240, 232), new Color(196, 190, 180)}));
        g.fillRect(0, 0, SIDE, SIDE);
        Sketch sketch = new Sketch(new SplittableRandom(1911));
        Guns.revolver(sketch);
        AffineTransform place = AffineTransform.getTranslateInstance(14, 92);
        place.scale(3.1, 3.1);
        shadow(g, sketch.pieces(), place);
        for (Sketch.Piece piece : sketch.pieces()) {
            Rectangle2D bounds = place.createTransformedShape(piece.shape()).getBounds2D();
            Color colour = colour(piece.material());
            g.setPaint(new GradientPaint(
                    0, (float) bounds.getY(), colour.brighter(), 0, (float) bounds.getMaxY() + 1, colour.darker()));
            g.fill(place.createTransformedShape(piece.shape()));
        }
        g.dispose();
        return image;
    }

    private static void shadow(Graphics2D g, List<Sketch.Piece> pieces, AffineTransform place) {
        AffineTransform moved = AffineTransform.getTranslateInstance(6, 9);
        moved.concatenate(place);
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f));
        g.setColor(Color.BLACK);
        pieces.forEach(piece -> g.fill(moved.createTransformedShape(piece.shape())));
        g.setComposite(AlphaComposite.SrcOver);
    }

    private static Color colour(Sketch.Material material) {
        return switch (material) {
            case BODY -> new Color(74, 78, 86);
            case GRIP -> new Color(104, 62, 34);
            case DETAIL -> new Color(92, 96, 104);
            case HOLE -> new Color(34, 36, 40);
        };
    }
}
