package io.gatehouse.models.video;

import io.gatehouse.models.media.MovieWriter;
import io.gatehouse.models.media.MovieWriter.Shot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small films of coloured squares. */
final class Films {

    private static final int EVERY_MS = 1000 / 12;
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    private Films() {}

    /** Squares that drift slowly for {@code calm} pictures and then jump about for {@code wild} ones. */
    static List<Shot> squares(int calm, int wild, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Shot> shots = new ArrayList<>();
        int[] x = {10, 40, 70};
        int[] y = {30, 10, 40};
        for (int i = 0; i < calm + wild; i++) {
            for (int square = 0; square < x.length; square++) {
                x[square] = Math.clamp(x[square] + (i < calm ? i % 2 : random.nextInt(-6, 7)), 0, WIDTH - 16);
                y[square] = Math.clamp(y[square] + (i < calm ? 0 : random.nextInt(-6, 7)), 0, HEIGHT - 24);
            }
            shots.add(new Shot((long) i * EVERY_MS, picture(x, y)));
        }
        return shots;
    }

    /** So many calm pictures, one every so many milliseconds. */
    static List<Shot> stretched(int pictures, long everyMs) {
        List<Shot> calm = squares(pictures, 0, 1);
        return IntStream.range(0, pictures)
                .mapToObj(i -> new Shot(i * everyMs, calm.get(i).picture()))
                .toList();
    }

    static byte[] mp4(List<Shot> shots) {
        return MovieWriter.of("mp4").video("mpeg4", shots).write();
    }

    static byte[] mp4(List<Shot> shots, float[] sound) {
        return MovieWriter.of("mp4")
                .video("mpeg4", shots)
                .audio("aac", new MovieWriter.Sound(16_000, 1, sound))
                .write();
    }

    private static BufferedImage picture(int[] x, int[] y) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(70, 80, 90));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        Color[] colours = {Color.ORANGE, Color.WHITE, Color.BLACK};
        for (int square = 0; square < x.length; square++) {
            pen.setColor(colours[square]);
            pen.fillRect(x[square], y[square], 16, 24);
        }
        pen.dispose();
        return picture;
    }
}
