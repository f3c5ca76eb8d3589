package io.gatehouse.review.console;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in a recording as people type it: seconds, minutes and seconds, or hours too, such as 65.2 or 1:05.2. */
final class Moment {

    private static final Pattern TYPED = Pattern.compile("-?(\\d{1,5}:){0,2}\\d{1,5}([.,]\\d{1,3})?");
    private static final long MS_PER_MINUTE = 60_000;
    private static final double MS_PER_SECOND = 1_000;
    private static final int SIXTY = 60;

    private Moment() {}

    /** Milliseconds; empty for what is no time. */
    static Optional<Integer> read(String typed) {
        String text = typed.strip();
        if (!TYPED.matcher(text).matches()) {
            return Optional.empty();
        }
        double seconds = 0;
        for (String piece : text.replace("-", "").replace(',', '.').split(":")) {
            seconds = seconds * SIXTY + Double.parseDouble(piece);
        }
        int ms = (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * MS_PER_SECOND));
        return Optional.of(text.startsWith("-") ? -ms : ms);
    }

    /** To the millisecond, so that what is read again is the same. */
    static String text(long ms) {
        return String.format(Locale.ROOT, "%d:%06.3f", ms / MS_PER_MINUTE, ms % MS_PER_MINUTE / MS_PER_SECOND);
    }
}
