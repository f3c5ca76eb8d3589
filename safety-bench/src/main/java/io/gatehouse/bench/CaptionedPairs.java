package io.gatehouse.bench;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.image.drawing.Caption;
import io.gatehouse.models.image.drawing.Drawings;
import io.gatehouse.models.judging.Menaces;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Captions over drawings, both drawn here: how many of those that neither the words nor the picture decide are decided
 * by both.
 *
 * @param pictures of each kind of caption over each kind of picture
 */
record CaptionedPairs(Classifier images, Clock clock, int pictures) {

    static final long SEED = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SIDE = 320;
    private static final double PERCENT = 100;

    /** What the policy that the product starts with does to scores. */
    private static final List<Trigger> TRIGGERS =
            new PolicyLoader().builtIn("default").triggers();

    /** What is drawn below the words. */
    private enum Ground {
        WEAPON,
        HARMLESS_THING,
        COVER;

        BufferedImage draw(Drawings drawings) {
            return switch (this) {
                case WEAPON -> drawings.motif(true);
                case HARMLESS_THING -> drawings.motif(false);
                case COVER -> drawings.cover();
            };
        }

        String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    CaptionedPairs {
        if (pictures < 1 || pictures > 10_000) {
            throw new BenchException("--pictures must be 1 to 10000, but it was " + pictures);
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String kind : List.of("known", "unknown", "friendly")) {
            for (Ground ground : Ground.values()) {
                figures.add(figure(kind, ground));
            }
        }
        return figures;
    }

    private Figure figure(String kind, Ground ground) {
        Sentences captions = Sentences.captions(kind);
        Drawings drawings = new Drawings(new Random(SEED), SIDE);
        int open = 0;
        int decided = 0;
        for (int i = 0; i < pictures; i++) {
            String words = captions.all().get(i % captions.all().size());
            List<Signal> signals = judged(new Caption(List.of(words), Font.SANS_SERIF, Font.BOLD, 19, Color.BLACK)
                    .below(ground.draw(drawings), 50, 12, 10));
            if (signals.stream().noneMatch(signal -> !together(signal) && decides(signal))) {
                open++;
                decided += signals.stream().anyMatch(signal -> together(signal) && decides(signal)) ? 1 : 0;
            }
        }
        return new Figure(
                kind + " words over a " + ground.title(),
                "% decided by both",
                open == 0 ? 0 : PERCENT * decided / open,
                decided + " of " + open + " that neither decides, n = " + pictures,
                kind.equals("friendly") ? new Aim.AtMost(1) : new Aim.Open());
    }

    private static boolean together(Signal signal) {
        return signal.bundle().equals(Menaces.REF);
    }

    private static boolean decides(Signal signal) {
        return TRIGGERS.stream()
                .filter(trigger -> trigger.action().atLeast(Action.REVIEW))
                .anyMatch(trigger -> trigger.category() == signal.category() && signal.score() >= trigger.atLeast());
    }

    private List<Signal> judged(BufferedImage poster) {
        Part part = Part.media("poster", Modality.IMAGE, png(poster));
        PartResult result = images.classify(part, Deadline.in(PATIENCE, clock)).join();
        if (result instanceof PartResult.Scored scored) {
            return scored.signals();
        }
        throw new BenchException("a poster could not be judged: " + result);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
