package io.gatehouse.models.ocr.worker;

import io.gatehouse.models.media.worker.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Looks at a picture in one way after another until what is written there is clear, or the time is over. */
final class PictureReader {

    /** So little time is not worth a look. */
    private static final int LEAST_MILLIS = 10;

    private final Letters letters;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock as {@link System#nanoTime} is */
    PictureReader(Letters letters, LongSupplier nanoTime) {
        this.letters = letters;
        this.nanoTime = nanoTime;
    }

    Reply.Text read(byte[] rgb, int width, int height, int maxMillis) {
        long end = nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(maxMillis);
        Readings readings = new Readings();
        boolean whole = true;
        try (Photo photo = Photo.of(rgb, width, height)) {
            for (Look look : Look.values()) {
                if (look.isWorthwhile(readings)) {
                    whole &= look(look, photo, end, readings);
                }
            }
        }
        return new Reply.Text(whole, words(readings.believed()));
    }

    /** False where the time was over before the look was. */
    private boolean look(Look look, Photo photo, long end, Readings readings) {
        int left = (int) TimeUnit.NANOSECONDS.toMillis(end - nanoTime.getAsLong());
        if (left < LEAST_MILLIS) {
            return false;
        }
        Optional<Sheet> prepared = look.at(photo);
        if (prepared.isEmpty()) {
            return true;
        }
        try (Sheet sheet = prepared.get()) {
            Glance glance = letters.read(sheet, look, left);
            readings.add(glance.lines());
            return glance.finished();
        }
    }

    private static List<Reply.Word> words(List<Line> lines) {
        List<Reply.Word> words = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (Word word : lines.get(line).words()) {
                words.add(reply(line, word));
            }
        }
        return words.subList(0, Math.min(words.size(), Reply.MAX_WORDS));
    }

    private static Reply.Word reply(int line, Word word) {
        Area at = word.area();
        return new Reply.Word(line, word.text(), (float) word.confidence(), at.x(), at.y(), at.width(), at.height());
    }
}
