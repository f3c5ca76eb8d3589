package io.gatehouse.models.ocr.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All lines of all looks; of those that lie over each other, the strongest is right. */
final class Readings {

    private static final double SAME_PLACE = 0.3;
    private static final int ENOUGH_LETTERS = 4;
    private static final double LEFT_UNREAD = 0.15;
    private static final int MARKS = 3;

    /** A page of a book has fifty; more than these come from noise. */
    private static final int MOST_LINES = 500;

    private final List<List<Line>> looks = new ArrayList<>();

    void add(List<Line> lines) {
        looks.add(lines.stream()
                .filter(line -> line.letters() > 0)
                .limit(MOST_LINES)
                .toList());
    }

    /** Whether there is anything that might be a letter in some direction. */
    boolean haveMarks() {
        return lines().mapToInt(Line::letters).sum() >= MARKS;
    }

    /** Whether nearly all that looks like writing has been read, so that looking again would change nothing. */
    boolean areClear() {
        List<Line> best = best();
        int sure = best.stream().mapToInt(Line::sureLetters).sum();
        int all = best.stream().mapToInt(Line::letters).sum();
        return sure >= ENOUGH_LETTERS && all - sure <= LEFT_UNREAD * all;
    }

    /** The lines that are believed: as the one look that found them has them, or else from the top down. */
    List<Line> believed() {
        List<Line> believed = best().stream().filter(Line::isBelieved).toList();
        return looks.stream().anyMatch(look -> look.containsAll(believed))
                ? believed
                : believed.stream()
                        .sorted(Comparator.comparingInt(line -> line.area().y()))
                        .toList();
    }

    private Stream<Line> lines() {
        return looks.stream().flatMap(List::stream);
    }

    private List<Line> best() {
        List<Line> strongestFirst = lines().sorted(
                        Comparator.comparingDouble(Line::strength).reversed())
                .toList();
        List<Line> kept = new ArrayList<>();
        for (Line line : strongestFirst) {
            Area area = line.area();
            if (kept.stream().noneMatch(other -> other.area().overlap(area) > SAME_PLACE)) {
                kept.add(line);
            }
        }
        return lines().filter(line -> kept.stream().anyMatch(other -> other == line))
                .toList();
    }
}
