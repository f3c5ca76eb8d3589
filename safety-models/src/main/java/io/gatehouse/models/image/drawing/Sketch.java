package io.gatehouse.models.image.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A thing as pieces of a few materials, in a frame of about 100 x 60 units; every measure varies a little. */
final class Sketch {

    /** What a piece is made of; the renderer picks colours for each. */
    enum Material {
        BODY,
        GRIP,
        DETAIL,
        HOLE
    }

    record Piece(Shape shape, Material material) {}

    private final RandomGenerator random;
    private final List<Piece> pieces = new ArrayList<>();

    Sketch(RandomGenerator random) {
        this.random = random;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** {@code value}, give or take that share of it. */
    double about(double value, double share) {
        return value * (1 + share * (2 * random.nextDouble() - 1));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    Sketch add(Material material, Shape shape) {
        pieces.add(new Piece(shape, material));
        return this;
    }

    static Shape box(double x, double y, double width, double height, double arc) {
        return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
    }

    static Shape oval(double x, double y, double width, double height) {
        return new Ellipse2D.Double(x, y, width, height);
    }

    /** A closed outline through points given as x, y, x, y. */
    static Shape outline(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Shape ring(double x, double y, double width, double height, double thickness) {
        Area area = new Area(new Ellipse2D.Double(x, y, width, height));
        area.subtract(new Area(
                new Ellipse2D.Double(x + thickness, y + thickness, width - 2 * thickness, height - 2 * thickness)));
        return area;
    }

    /** A bent bar from one point to another. */
    static Shape bent(double x1, double y1, double bendX, double bendY, double x2, double y2, double thickness) {
        return new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(new QuadCurve2D.Double(x1, y1, bendX, bendY, x2, y2));
    }

    static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y).createTransformedShape(shape);
    }
}
