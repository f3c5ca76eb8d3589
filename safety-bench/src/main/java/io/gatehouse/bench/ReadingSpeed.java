package io.gatehouse.bench;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.drawing.Grounds;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.ocr.ReadPage;
import io.gatehouse.models.ocr.TextReader;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * How well and how fast pictures are read, one after another.
 *
 * @param nanoTime a clock as {@link System#nanoTime} is
 * @param pictures of each kind
 */
record ReadingSpeed(TextReader reader, Clock clock, LongSupplier nanoTime, int pictures) {

    static final long SEED = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;
    private static final double PERCENT = 100;
    private static final Aim FEW_WRONG = new Aim.AtMost(5);

    /** What came of one picture. */
    private record Timed(ReadPage page, long nanos) {}

    ReadingSpeed {
        if (pictures < 1 || pictures > 10_000) {
            throw new BenchException("--pictures must be 1 to 10000, but it was " + pictures);
        }
    }

    /** Character error rates of what is drawn, by how it is drawn. */
    List<Figure> drawn() {
        List<Figure> figures = new ArrayList<>();
        for (DrawnText kind : DrawnText.values()) {
            figures.add(errors(kind));
        }
        return figures;
    }

    private Figure errors(DrawnText kind) {
        Random random = new Random(SEED + kind.ordinal());
        Sentences sentences = Sentences.harmless();
        List<Timed> all = new ArrayList<>();
        int letters = 0;
        int wrong = 0;
        for (int i = 0; i < pictures; i++) {
            String sentence = sentences.pick(random.nextInt(SHORTEST, LONGEST + 1), random);
            Timed timed = read(kind.draw(sentence, random));
            all.add(timed);
            letters += sentence.length();
            wrong += EditDistance.between(sentence, timed.page().text().replace('\n', ' '));
        }
        return new Figure(kind.title(), "% of letters wrong", PERCENT * wrong / letters, note(all), FEW_WRONG);
    }

    /** How many pictures without a word seem to have one, and how long it takes to see that. */
    Figure withoutText() {
        Random random = new Random(SEED);
        List<Timed> all = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            all.add(read(Grounds.photo(random.nextInt(320, 1_281), random.nextInt(240, 961), random.nextLong())));
        }
        return withWords("made like a photo, no text", all, FEW_WRONG);
    }

    /** The same for pictures of which nobody knows what they say. */
    Figure photos(List<BufferedImage> photos) {
        return withWords("given pictures", photos.stream().map(this::read).toList(), new Aim.Open());
    }

    private static Figure withWords(String name, List<Timed> all, Aim aim) {
        long some =
                all.stream().filter(timed -> !timed.page().lines().isEmpty()).count();
        return new Figure(name, "% seem to have words", PERCENT * some / all.size(), note(all), aim);
    }

    private static String note(List<Timed> all) {
        Tally tally = new Tally(all.stream().mapToLong(Timed::nanos).toArray(), Map.of(), 0);
        long cut = all.stream().filter(timed -> !timed.page().whole()).count();
        return "median " + Figure.number(tally.milliseconds(50)) + " ms, p95 " + Figure.number(tally.milliseconds(95))
                + " ms, n = " + all.size() + (cut == 0 ? "" : ", out of time " + cut);
    }

    private Timed read(BufferedImage image) {
        Picture picture = Picture.of(image);
        long start = nanoTime.getAsLong();
        try {
            ReadPage page = reader.read(picture, Deadline.in(PATIENCE, clock));
            return new Timed(page, nanoTime.getAsLong() - start);
        } catch (DecodeException e) {
            throw new BenchException("a picture could not be read: " + e.getMessage(), e);
        }
    }
}
