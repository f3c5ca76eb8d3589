package io.gatehouse.models.image.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws weapons and harmless things with one renderer, so that nothing but the shape tells them apart.
 *
 * <p>Some motifs of each side are held back from training: a drawing of them shows what was learned of guns and not of
 * one drawing.
 */
public final class Drawings {

    private static final Set<Motif> HELD_BACK = Set.of(Motif.SUBMACHINE_GUN, Motif.HAIR_DRYER, Motif.TRUMPET);
    private static final List<Color> METALS = List.of(
            new Color(30, 30, 34),
            new Color(62, 64, 70),
            new Color(120, 124, 130),
            new Color(176, 180, 186),
            new Color(96, 84, 60),
            new Color(20, 40, 80));

    private final RandomGenerator random;
    private final int side;

    public Drawings(RandomGenerator random, int side) {
        this.random = random;
        this.side = side;
    }

    /** A motif that training may see. */
    public BufferedImage motif(boolean weapon) {
        return render(pick(weapon, false));
    }

    /** A motif that training never sees. */
    public BufferedImage heldBackMotif(boolean weapon) {
        return render(pick(weapon, true));
    }

    /** Cover art with no thing on it. */
    public BufferedImage cover() {
        return new Covers(random, side).cover();
    }

    private Motif pick(boolean weapon, boolean heldBack) {
        List<Motif> motifs = Arrays.stream(Motif.values())
                .filter(motif -> motif.weapon() == weapon && HELD_BACK.contains(motif) == heldBack)
                .toList();
        return motifs.get(random.nextInt(motifs.size()));
    }

    private BufferedImage render(Motif motif) {
        Covers covers = new Covers(random, side);
        BufferedImage image = covers.backdrop();
        Graphics2D g = Covers.graphics(image);
        List<Sketch.Piece> pieces = motif.sketch(random);
        AffineTransform place = place(pieces);
        if (random.nextInt(3) == 0) {
            shadow(g, pieces, place);
        }
        Map<Sketch.Material, Color> colours = colours(covers);
        boolean outlined = random.nextInt(4) == 0;
        boolean flat = random.nextInt(3) == 0;
        for (Sketch.Piece piece : pieces) {
            paint(
                    g,
                    place.createTransformedShape(piece.shape()),
                    colours.getOrDefault(piece.material(), Color.GRAY),
                    flat,
                    outlined);
        }
        g.dispose();
        return image;
    }

    private Map<Sketch.Material, Color> colours(Covers covers) {
        Map<Sketch.Material, Color> colours = new EnumMap<>(Sketch.Material.class);
        Color body = random.nextInt(4) > 0 ? METALS.get(random.nextInt(METALS.size())) : covers.colour();
        boolean silhouette = random.nextInt(8) == 0;
        for (Sketch.Material material : Sketch.Material.values()) {
            colours.put(material, silhouette ? body : near(body, 40));
        }
        if (!silhouette && random.nextBoolean()) {
            colours.put(Sketch.Material.GRIP, near(new Color(110, 66, 34), 35));
        }
        if (!silhouette) {
            colours.put(Sketch.Material.HOLE, body.darker().darker());
        }
        return colours;
    }

    private Color near(Color colour, int spread) {
        int shift = random.nextInt(-spread, spread + 1);
        return new Color(
                clip(colour.getRed() + shift), clip(colour.getGreen() + shift), clip(colour.getBlue() + shift));
    }

    private static int clip(int level) {
        return Math.clamp(level, 0, 255);
    }

    private void shadow(Graphics2D g, List<Sketch.Piece> pieces, AffineTransform place) {
        AffineTransform moved = AffineTransform.getTranslateInstance(side * 0.02, side * 0.03);
        moved.concatenate(place);
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.3f));
        g.setColor(Color.BLACK);
        pieces.forEach(piece -> g.fill(moved.createTransformedShape(piece.shape())));
        g.setComposite(AlphaComposite.SrcOver);
    }

    /** Light from above: pieces are brighter at their upper edge, as round metal is. */
    private void paint(Graphics2D g, Shape shape, Color colour, boolean flat, boolean outlined) {
        Rectangle2D bounds = shape.getBounds2D();
        if (flat) {
            g.setPaint(colour);
        } else {
            g.setPaint(new GradientPaint(
                    (float) bounds.getX(),
                    (float) bounds.getY(),
                    colour.brighter(),
                    (float) (bounds.getX() + bounds.getWidth() * 0.1),
                    (float) (bounds.getMaxY() + 1),
                    colour.darker()));
        }
        g.fill(shape);
        if (outlined) {
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(side / 100f));
            g.draw(shape);
        }
    }

    /** Scales the pieces to between half and nearly all of the picture, mirrors, leans and shears them a little. */
    private AffineTransform place(List<Sketch.Piece> pieces) {
        Rectangle2D bounds = pieces.getFirst().shape().getBounds2D();
        for (Sketch.Piece piece : pieces) {
            bounds = bounds.createUnion(piece.shape().getBounds2D());
        }
        double size = side * (0.5 + 0.42 * random.nextDouble()) / Math.max(bounds.getWidth(), bounds.getHeight());
        double roam = side * 0.08;
        AffineTransform place = AffineTransform.getTranslateInstance(
                side / 2.0 + roam * random.nextGaussian(), side / 2.0 + roam * random.nextGaussian());
        place.rotate(0.25 * random.nextGaussian());
        place.shear(0.1 * random.nextGaussian(), 0);
        place.scale(random.nextBoolean() ? size : -size, size * (0.85 + 0.4 * random.nextDouble()));
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return place;
    }
}
