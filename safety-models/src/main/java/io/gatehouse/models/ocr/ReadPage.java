package io.gatehouse.models.ocr;

import io.gatehouse.domain.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is written in one picture.
 *
 * @param lines in reading order, each with at least one word
 * @param whole whether the reader had time for all that it wanted to try
 */
public record ReadPage(List<List<ReadWord>> lines, boolean whole) {

    /** Where a word stands in the text. */
    private record Placed(int begin, int end, int line, ReadWord word) {}

    public ReadPage {
        lines = lines.stream().map(List::copyOf).toList();
        if (lines.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a line that was read has at least one word");
        }
    }

    /** The words, a blank between them, and line below line. */
    public String text() {
        return lines.stream()
                .map(line -> line.stream().map(ReadWord::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** The words that a span of {@link #text()} touches, one piece of evidence for each line. */
    public List<Evidence.Ocr> under(Evidence.Span span) {
        Map<Integer, List<ReadWord>> touched = placed().stream()
                .filter(word -> word.begin() < span.end() && word.end() > span.begin())
                .collect(Collectors.groupingBy(
                        Placed::line, TreeMap::new, Collectors.mapping(Placed::word, Collectors.toList())));
        return touched.values().stream().map(words -> ocr(words, span.score())).toList();
    }

    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        int at = 0;
        for (int line = 0; line < lines.size(); line++) {
            for (ReadWord word : lines.get(line)) {
                placed.add(new Placed(at, at + word.text().length(), line, word));
                at += word.text().length() + 1;
            }
        }
        return placed;
    }

    private static Evidence.Ocr ocr(List<ReadWord> words, double score) {
        double left = words.stream().mapToDouble(ReadWord::x).min().orElseThrow();
        double top = words.stream().mapToDouble(ReadWord::y).min().orElseThrow();
        double right = words.stream()
                .mapToDouble(word -> word.x() + word.width())
                .max()
                .orElseThrow();
        double bottom = words.stream()
                .mapToDouble(word -> word.y() + word.height())
                .max()
                .orElseThrow();
        String text = words.stream().map(ReadWord::text).collect(Collectors.joining(" "));
        return new Evidence.Ocr(
                text, new Evidence.Box(left, top, Math.min(1, right) - left, Math.min(1, bottom) - top, score));
    }
}
