package io.gatehouse.models.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;

import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.image.drawing.Caption;
import io.gatehouse.models.media.MovieWriter;
import io.gatehouse.models.media.MovieWriter.Shot;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Makes the sample videos of the demo, into the folder named by its argument; no model is fitted to them. */
final class SampleClips {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES_PER_SECOND = 12;
    private static final int WAVES_SECONDS = 4;
    private static final int LYRICS_SECONDS = 11;
    private static final int WORDS_PER_MINUTE = 150;

    private SampleClips() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("clip-waves.mp4"), waves());
        Files.write(folder.resolve("clip-interview.mp4"), interview());
        Files.write(folder.resolve("clip-lyrics.mp4"), lyrics());
    }

    /** Waves under an evening sky, without a sound. */
    static byte[] waves() {
        return movie(WAVES_SECONDS * FRAMES_PER_SECOND, SampleClips::sea).write();
    }

    /** A plain studio, and a voice. Needs {@code espeak-ng}. */
    static byte[] interview() throws IOException, UnsupportedAudioFileException {
        MovieWriter.Sound voice = speech("Thank you for having me. I wrote this song on a train, between two"
                + " tunnels, with a borrowed pencil.");
        int frames = voice.samples().length * FRAMES_PER_SECOND / voice.sampleRate();
        return movie(frames, SampleClips::studio).audio("aac", voice).write();
    }

    /** Words over the waves for three seconds, and others below them later. */
    static byte[] lyrics() {
        return movie(LYRICS_SECONDS * FRAMES_PER_SECOND, SampleClips::line)
                .subtitles(
                        AV_CODEC_ID_MOV_TEXT,
                        List.of(
                                MovieWriter.Cue.timedText(500, 2_500, "Good evening, everybody"),
                                MovieWriter.Cue.timedText(8_000, 10_000, "You worthless piece of trash")))
                .write();
    }

    private static BufferedImage line(int frame) {
        int second = frame / FRAMES_PER_SECOND;
        Caption words = new Caption(List.of("I will kill you tonight"), Font.SANS_SERIF, Font.BOLD, 22, Color.WHITE);
        return second >= 4 && second < 7 ? words.over(sea(frame), 24, 20) : sea(frame);
    }

    private static MovieWriter movie(int frames, IntFunction<BufferedImage> picture) {
        return MovieWriter.of("mp4")
                .video(
                        "libopenh264",
                        IntStream.range(0, frames)
                                .mapToObj(i -> new Shot(1000L * i / FRAMES_PER_SECOND, picture.apply(i)))
                                .toList())
                .bitRate(250_000)
                .keyEvery(FRAMES_PER_SECOND);
    }

    private static BufferedImage sea(int frame) {
        BufferedImage picture = sky(new Color(80, 110, 170), new Color(250, 190, 140));
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(255, 235, 200));
        pen.fill(new Ellipse2D.Double(210, 40, 36, 36));
        wave(pen, 105, 5, frame * 0.05, new Color(90, 120, 150));
        wave(pen, 125, 6, frame * 0.07 + 1, new Color(60, 95, 130));
        wave(pen, 150, 7, frame * 0.09 + 2, new Color(40, 70, 105));
        pen.dispose();
        return picture;
    }

    private static void wave(Graphics2D pen, double height, double rise, double phase, Color colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 4) {
            path.lineTo(x, height + rise * Math.sin(x / 40.0 + phase));
        }
        path.lineTo(WIDTH, HEIGHT);
        path.closePath();
        pen.setColor(colour);
        pen.fill(path);
    }

    /** A lamp that glows a little over a table. */
    private static BufferedImage studio(int frame) {
        BufferedImage picture = sky(new Color(70, 60, 80), new Color(120, 100, 110));
        Graphics2D pen = pen(picture);
        double glow = 34 + Math.sin(frame / 9.0);
        pen.setColor(new Color(250, 220, 160));
        pen.fill(new Ellipse2D.Double(220 - glow / 2, 50 - glow / 2, glow, glow));
        pen.setColor(new Color(50, 40, 40));
        pen.fillRect(0, 140, WIDTH, HEIGHT - 140);
        pen.dispose();
        return picture;
    }

    private static BufferedImage sky(Color above, Color below) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setPaint(new GradientPaint(0, 0, above, 0, HEIGHT, below));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static MovieWriter.Sound speech(String text) throws IOException, UnsupportedAudioFileException {
        byte[] wave = SpeechSynthesiser.speak(text, "en-gb", 45, WORDS_PER_MINUTE);
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            int rate = (int) in.getFormat().getSampleRate();
            byte[] bytes = in.readAllBytes();
            float[] samples = new float[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8) / 32_768f;
            }
            return new MovieWriter.Sound(rate, 1, samples);
        }
    }
}
