package io.gatehouse.models.image.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text to be drawn onto a picture.
 *
 * @param font one of the names that every Java knows, such as {@link Font#SERIF}
 * @param style as {@link Font} has it
 * @param size in pixels
 */
public record Caption(List<String> lines, String font, int style, int size, Color ink) {

    private static final Color PALE = new Color(250, 246, 236);

    public Caption {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || size < 1) {
            throw new IllegalArgumentException(
                    "a caption has lines and a size, but had " + lines.size() + " and " + size);
        }
    }

    /** The text in lines of at most so many characters, where its words allow it. */
    public static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A picture of one colour that is just large enough, with the text in its middle. */
    public BufferedImage on(Color ground) {
        FontMetrics metrics = metrics();
        int width = lines.stream().mapToInt(metrics::stringWidth).max().orElseThrow();
        BufferedImage image = new BufferedImage(
                width + 2 * size, lines.size() * metrics.getHeight() + 2 * size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
        return over(image, size, size);
    }

    /** The picture with the text on it, from that corner on. */
    public BufferedImage over(BufferedImage ground, int x, int y) {
        BufferedImage image = new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(ground, 0, 0, null);
        prepare(g);
        FontMetrics metrics = g.getFontMetrics();
        for (int line = 0; line < lines.size(); line++) {
            g.drawString(lines.get(line), x, y + metrics.getAscent() + line * metrics.getHeight());
        }
        g.dispose();
        return image;
    }

    /** The picture and below it a pale band of that height, with the text from that corner of the band on. */
    public BufferedImage below(BufferedImage picture, int height, int x, int y) {
        BufferedImage poster =
                new BufferedImage(picture.getWidth(), picture.getHeight() + height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = poster.createGraphics();
        g.setColor(PALE);
        g.fillRect(0, 0, poster.getWidth(), poster.getHeight());
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        return over(poster, x, picture.getHeight() + y);
    }

    private FontMetrics metrics() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            prepare(g);
            return g.getFontMetrics();
        } finally {
            g.dispose();
        }
    }

    private void prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(font, style, size));
        g.setColor(ink);
    }
}
