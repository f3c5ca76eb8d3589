package io.gatehouse.review.console;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A case of text, picture, sound and video. */
final class AllModalities {

    /** Long, and of one word. */
    static final String CONTENT_ID = "music_video_4711_final_mix_for_all_territories_with_subtitles_v2_2026";

    private AllModalities() {}

    static UUID open(Desk desk) {
        String text = "They are all thieves and parasites. They should never be allowed to live among us. ".repeat(3);
        return desk.open(
                Desk.item(
                        CONTENT_ID,
                        "artist-7",
                        Part.text("title", text),
                        Part.media("cover", Modality.IMAGE, picture()),
                        Part.media("song", Modality.AUDIO, Recording.ofSeconds(12)),
                        Part.media("clip", Modality.VIDEO, Recording.video())),
                everything("title", new Evidence.Span(0, 34, 0.83), new Evidence.Span(36, 82, 0.4)),
                Desk.scored("cover", Modality.IMAGE, Category.WEAPONS, 0.91, new Evidence.Box(0.2, 0.3, 0.4, 0.3, 0.9)),
                Desk.scored(
                        "song",
                        Modality.AUDIO,
                        Category.INAUTHENTIC,
                        0.7,
                        new Evidence.Segment(3_000, 6_000, Optional.of("noise"), 0.9),
                        new Evidence.Segment(9_000, 12_000, Optional.of("silence"), 0.8),
                        new Evidence.Transcript(
                                "and nobody will miss them",
                                new Evidence.Segment(6_500, 8_000, Optional.of("speech"), 0.7))),
                Desk.scored(
                        "clip",
                        Modality.VIDEO,
                        Category.VIOLENCE,
                        0.9,
                        new Evidence.Frame(2_000, 0.9),
                        new Evidence.Frame(5_000, 0.8)));
    }

    /** As the real bundle does, it says something of every category; minors would make the case a restricted one. */
    private static PartResult everything(String part, Evidence... evidence) {
        List<Signal> signals = Arrays.stream(Category.values())
                .filter(category -> category != Category.SEXUAL_MINORS)
                .map(category -> category == Category.HATE
                        ? new Signal(category, 0.83, Desk.BUNDLE, List.of(evidence))
                        : new Signal(category, 0.02, Desk.BUNDLE, List.of()))
                .toList();
        return new PartResult.Scored(part, Modality.TEXT, signals, List.of(), Duration.ofMillis(5));
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 480, 320, Color.BLUE));
        pen.fillRect(0, 0, 480, 320);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(120, 110, 150, 80);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
