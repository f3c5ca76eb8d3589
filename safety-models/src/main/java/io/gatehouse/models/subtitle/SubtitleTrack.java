package io.gatehouse.models.subtitle;

import io.gatehouse.models.media.Subtitle;
import io.gatehouse.models.subtitle.Reading.Piece;
import io.gatehouse.models.text.normal.ScatteredWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What one track says, in the order in which it is shown. */
record SubtitleTrack(List<Subtitle.Line> lines) {

    /** So many subtitles before and behind a word that was put together are read with it. */
    private static final int COMPANY = 5;

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern NO_LETTERS_AT_ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    SubtitleTrack {
        lines = lines.stream()
                .sorted(Comparator.comparingLong(Subtitle.Line::startMs))
                .toList();
    }

    /** Every way to read it: as it is shown, and where words come in pieces, with these put together. */
    List<Reading> readings() {
        BitSet seams = seams();
        return seams.isEmpty() ? List.of(shown()) : List.of(shown(), mended(seams));
    }

    private Reading shown() {
        return new Reading(
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Piece(
                                lines.get(i), i == 0 ? "" : " ", lines.get(i).text()))
                        .toList(),
                false);
    }

    /** Which lines go on with a word that the line before begins. */
    private BitSet seams() {
        BitSet seams = new BitSet();
        int from = 0;
        while (from < lines.size()) {
            int end = from;
            while (end < lines.size() && isShred(lines.get(end))) {
                end++;
            }
            addSeams(from, end, seams);
            from = end + 1;
        }
        return seams;
    }

    private void addSeams(int from, int end, BitSet seams) {
        int at = from;
        for (int size : ScatteredWords.of(
                lines.subList(from, end).stream().map(Subtitle.Line::text).toList())) {
            seams.set(at + 1, at + size);
            at += size;
        }
    }

    private static boolean isShred(Subtitle.Line line) {
        return !BLANK.matcher(line.text()).find();
    }

    private Reading mended(BitSet seams) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int next = seams.nextSetBit(Math.max(0, i - COMPANY));
            if (next >= 0 && next <= i + COMPANY) {
                boolean mended = seams.get(i) || seams.get(i + 1);
                String before = pieces.isEmpty() || seams.get(i) ? "" : " ";
                pieces.add(new Piece(lines.get(i), before, words(lines.get(i), mended)));
            }
        }
        return new Reading(pieces, true);
    }

    private static String words(Subtitle.Line line, boolean mended) {
        return mended ? NO_LETTERS_AT_ENDS.matcher(line.text()).replaceAll("") : line.text();
    }
}
