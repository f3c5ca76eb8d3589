package io.gatehouse.review.console;

import io.gatehouse.domain.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence in a line.
 *
 * @param second where in a recording it begins, null for what has no time
 */
record EvidenceRow(
        String what, String where, String score, @Nullable String second) {

    private static final int PERCENT = 100;

    /** What was found in a picture of a video, or on a cover, which stands before it: they are one row. */
    static List<EvidenceRow> of(List<Evidence> pieces) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (int n = 0; n < pieces.size(); n++) {
            Optional<EvidenceRow> both =
                    n + 1 < pieces.size() ? of(pieces.get(n), pieces.get(n + 1)) : Optional.empty();
            both.or(alone(pieces.get(n))).ifPresent(rows::add);
            n += both.isPresent() ? 1 : 0;
        }
        return rows;
    }

    private static Optional<EvidenceRow> of(Evidence before, Evidence piece) {
        if (before instanceof Evidence.Frame frame && piece instanceof Evidence.Ocr words) {
            return Optional.of(read(words).at(frame));
        }
        return before instanceof Evidence.Segment segment && segment.ofCover() && isInPicture(piece)
                ? of(piece).map(row -> row.on(segment.what().orElseThrow()))
                : Optional.empty();
    }

    /** A model of whole pictures names a cover, and nothing on it. */
    private static boolean isInPicture(Evidence piece) {
        return piece instanceof Evidence.Box || piece instanceof Evidence.Ocr || piece instanceof Evidence.Match;
    }

    private static Supplier<Optional<EvidenceRow>> alone(Evidence piece) {
        return () -> of(piece);
    }

    private EvidenceRow on(String cover) {
        return new EvidenceRow(what, "on the " + cover + ", " + where, score, null);
    }

    /** Empty for characters of a text, which are marked in the text itself, and for words that were said. */
    private static Optional<EvidenceRow> of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Span span -> Optional.empty();
            case Evidence.Segment segment
            when segment.ofCover() ->
                Optional.of(new EvidenceRow(
                        "Seen", "on the " + segment.what().orElseThrow(), Words.score(segment.score()), null));
            case Evidence.Segment segment -> row(segment.what().orElse("Heard"), segment);
            case Evidence.Transcript said -> Optional.empty();
            case Evidence.Frame(long atMs, double score) ->
                Optional.of(new EvidenceRow("Picture", Words.place(atMs), Words.score(score), Words.seconds(atMs)));
            case Evidence.Box box -> Optional.of(row("Area", box));
            case Evidence.Ocr words -> Optional.of(read(words));
            case Evidence.Match(String bank, int distance, double score) ->
                Optional.of(new EvidenceRow(
                        "Known content", "bank " + bank + ", distance " + distance, Words.score(score), null));
        };
    }

    private static EvidenceRow read(Evidence.Ocr words) {
        return row("Reads “" + words.text() + '”', words.box());
    }

    private EvidenceRow at(Evidence.Frame frame) {
        return new EvidenceRow(what, Words.place(frame.atMs()) + ", " + where, score, Words.seconds(frame.atMs()));
    }

    private static Optional<EvidenceRow> row(String what, Evidence.Segment at) {
        String where = Words.place(at.startMs()) + " to " + Words.place(at.endMs());
        return Optional.of(new EvidenceRow(what, where, Words.score(at.score()), Words.seconds(at.startMs())));
    }

    private static EvidenceRow row(String what, Evidence.Box at) {
        String where = String.format(
                Locale.ROOT,
                "%.0f %% from the left, %.0f %% from the top, %.0f × %.0f %% large",
                PERCENT * at.x(),
                PERCENT * at.y(),
                PERCENT * at.width(),
                PERCENT * at.height());
        return new EvidenceRow(what, where, Words.score(at.score()), null);
    }
}
