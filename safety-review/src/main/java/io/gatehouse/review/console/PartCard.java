package io.gatehouse.review.console;

import io.gatehouse.domain.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of an item with its evidence.
 *
 * @param number counted from 1
 * @param about of what there is weighty evidence in it, the weightiest first, with a space between
 * @param outcome what came of looking at it
 * @param veiled whether it is shown only to who asks for it
 * @param pieces the text; null for media
 * @param media what there is to see or hear, null if there is nothing
 * @param absent why the content cannot be shown, null if it can; what was found in it may be told all the same
 */
record PartCard(
        int number,
        String id,
        String role,
        String modality,
        String about,
        String outcome,
        boolean veiled,
        @Nullable List<TextPieces.Piece> pieces,
        @Nullable MediaFrame media,
        @Nullable String absent,
        List<SignalRow> signals,
        List<SpokenLine> spoken,
        Timeline timeline) {

    /** Whether it is a text that is read as soon as the page is there. */
    boolean isOpen() {
        return pieces != null && !veiled;
    }

    /** Where CR and LF were sent, for which a page holds one character: places in the text as the page holds it. */
    public String returns() {
        String text = pieces == null
                ? ""
                : pieces.stream().map(TextPieces.Piece::text).collect(Collectors.joining());
        List<String> places = new ArrayList<>();
        for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 1)) {
            places.add(String.valueOf(at - places.size()));
        }
        return String.join(",", places);
    }

    /**
     * A picture or recording.
     *
     * @param kind image, audio or video
     */
    record MediaFrame(String url, String kind, List<Evidence.Box> boxes, List<CoverFrame> covers) {}

    /**
     * A picture that lies in a recording, if there is one.
     *
     * @param number from 1
     * @param telling whether anything was found on it, so that it surely is there
     */
    record CoverFrame(int number, String url, boolean telling, List<Evidence.Box> boxes) {}

    /**
     * What a model says of it.
     *
     * @param weighty whether its evidence is laid out, and not folded away
     * @param withheld whether there is evidence that is never shown here
     */
    record SignalRow(
            String category,
            String score,
            String bundle,
            List<EvidenceRow> evidence,
            boolean weighty,
            boolean withheld) {}

    /** Whether there is anything to look at. */
    public boolean showing() {
        return absent == null || !spoken.isEmpty() || !(telling().isEmpty() && faint().isEmpty());
    }

    public List<SpokenLine> said() {
        return spoken.stream().filter(line -> !line.shown()).toList();
    }

    public List<SpokenLine> subtitles() {
        return spoken.stream().filter(SpokenLine::shown).toList();
    }

    /** Whose evidence is laid out. */
    public List<SignalRow> telling() {
        return evident().filter(SignalRow::weighty).toList();
    }

    /** Whose evidence weighs too little for any rule. */
    public List<SignalRow> faint() {
        return evident().filter(signal -> !signal.weighty()).toList();
    }

    private Stream<SignalRow> evident() {
        return signals.stream().filter(signal -> !signal.evidence().isEmpty());
    }
}
