package io.gatehouse.api.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Small media that are made by code. */
final class MediaFiles {

    private static final int RATE = 16_000;
    private static final int SIDE = 256;

    private MediaFiles() {}

    /** A meadow below the sun. */
    static byte[] scene() throws IOException {
        BufferedImage picture = plain(new Color(150, 200, 240));
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(90, 160, 70));
        pen.fillRect(0, 160, SIDE, SIDE - 160);
        pen.setColor(new Color(250, 220, 90));
        pen.fillOval(160, 30, 60, 60);
        pen.dispose();
        return png(picture);
    }

    static byte[] blank() throws IOException {
        return png(plain(Color.WHITE));
    }

    private static BufferedImage plain(Color colour) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.dispose();
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    static byte[] tone(double hertz, int seconds) throws IOException {
        byte[] samples = new byte[2 * RATE * seconds];
        for (int i = 0; i < samples.length / 2; i++) {
            int value = (int) Math.round(16_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return wav(samples);
    }

    private static byte[] wav(byte[] samples) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream in =
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
        }
        return out.toByteArray();
    }
}
