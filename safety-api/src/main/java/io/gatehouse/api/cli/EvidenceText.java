package io.gatehouse.api.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evidence in a few words: what to look at, and where. */
final class EvidenceText {

    private static final double WORTH_SHOWING = 0.5;
    private static final int MOST = 3;
    private static final int LONGEST_QUOTE = 60;

    private EvidenceText() {}

    /** The strongest evidence of the strongest signals, then what was not looked at. */
    static List<String> of(ScanAnswer answer, Map<String, String> texts) {
        Stream<String> found = answer.parts().stream()
                .flatMap(part -> part.signals().stream()
                        .filter(signal -> signal.score() >= WORTH_SHOWING)
                        .sorted(Comparator.comparingDouble(ScanAnswer.Signal::score)
                                .reversed())
                        .flatMap(signal -> signal.evidence().stream().limit(1))
                        .map(evidence -> part.id() + ": " + words(evidence, texts.get(part.id())))
                        .distinct()
                        .limit(MOST));
        Stream<String> missing = answer.parts().stream().flatMap(EvidenceText::missing);
        return Stream.concat(found, missing).toList();
    }

    private static Stream<String> missing(ScanAnswer.Part part) {
        if (!part.status().equals("SCORED")) {
            return Stream.of(part.id() + ": " + lower(part.status()) + " (" + part.reason() + ")");
        }
        @Nullable List<ScanAnswer.Gap> gaps = part.gaps();
        return gaps == null
                ? Stream.of()
                : gaps.stream().map(gap -> part.id() + ": " + gap.aspect() + " not looked at (" + gap.reason() + ")");
    }

    private static String words(ScanAnswer.Evidence evidence, @Nullable String text) {
        return switch (evidence.type()) {
            case "span" -> span(evidence.begin(), evidence.end(), text);
            case "segment" -> time(evidence.startMs()) + " to " + time(evidence.endMs()) + named(evidence.what());
            case "frame" -> "picture at " + time(evidence.atMs());
            case "box" -> "area " + place(evidence);
            case "ocr" -> "reads \"" + evidence.text() + "\" " + place(evidence);
            case "transcript" -> "says \"" + evidence.text() + "\" at " + time(evidence.startMs());
            case "match" -> "matches bank " + evidence.bank() + " at distance " + evidence.distance();
            default -> evidence.type();
        };
    }

    private static String span(@Nullable Integer begin, @Nullable Integer end, @Nullable String text) {
        if (begin == null || end == null || text == null || end > text.length()) {
            return "characters " + begin + " to " + end;
        }
        String quote = text.substring(begin, end);
        return '"' + (quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "..." : quote) + '"';
    }

    private static String time(@Nullable Long ms) {
        return ms == null ? "?" : String.format(Locale.ROOT, "%d:%04.1f", ms / 60_000, ms % 60_000 / 1000.0);
    }

    private static String place(ScanAnswer.Evidence evidence) {
        return "at " + percent(evidence.x()) + ", " + percent(evidence.y()) + " of " + percent(evidence.width()) + " x "
                + percent(evidence.height());
    }

    private static String percent(@Nullable Double fraction) {
        return fraction == null ? "?" : Math.round(fraction * 100) + " %";
    }

    private static String named(@Nullable String what) {
        return what == null ? "" : " " + what;
    }

    private static String lower(String status) {
        return status.toLowerCase(Locale.ROOT);
    }
}
