package io.gatehouse.review.console;

import io.gatehouse.domain.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One part of an item with its evidence.
 *
 * @param number counted from 1
 * @param outcome what came of looking at it
 * @param veiled whether it is shown only to who asks for it
 * @param pieces the text; null for media
 * @param media what there is to see or hear, null if there is nothing
 * @param absent why there is nothing to show, null if there is something
 */
record PartCard(
        int number,
        String id,
        String role,
        String modality,
        String outcome,
        boolean veiled,
        @Nullable List<TextPieces.Piece> pieces,
        @Nullable MediaFrame media,
        @Nullable String absent,
        List<SignalRow> signals) {

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
    record MediaFrame(String url, String kind, List<Evidence.Box> boxes) {}

    /** @param withheld whether there is evidence that is never shown here */
    record SignalRow(String category, String score, String bundle, List<EvidenceRow> evidence, boolean withheld) {}
}
