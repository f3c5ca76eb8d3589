package io.gatehouse.models.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures and sounds that tests can recognise again. */
final class Drawn {

    private Drawn() {}

    /** The left half red, the right half blue. */
    static BufferedImage redAndBlue(int width, int height) {
        BufferedImage picture = filled(width, height, Color.BLUE);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        return picture;
    }

    static BufferedImage filled(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    /** Grey pictures at an even rate that grow lighter with time. */
    static List<MovieWriter.Shot> brightening(int count, int everyMs) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int grey = 255 * i / count;
                    return new MovieWriter.Shot((long) i * everyMs, filled(64, 48, new Color(grey, grey, grey)));
                })
                .toList();
    }

    static MovieWriter.Sound tone(int sampleRate, int channels, double seconds, double hertz) {
        float[] samples = new float[(int) (sampleRate * seconds) * channels];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * (i / channels) / sampleRate));
        }
        return new MovieWriter.Sound(sampleRate, channels, samples);
    }
}
