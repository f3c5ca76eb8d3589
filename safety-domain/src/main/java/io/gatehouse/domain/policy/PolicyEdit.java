package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.check.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Another text for one value of a policy's source, and notes for the lines above it.
 *
 * @param notes replace the notes that an earlier edit left there
 */
record PolicyEdit(Scalar value, String text, List<String> notes) {

    /** What tells a note from the comments of the author. */
    static final String MARK = "# solved: ";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    PolicyEdit {
        notes = List.copyOf(notes);
        notes.stream().filter(note -> !note.matches("\\P{Cntrl}+")).findAny().ifPresent(note -> {
            throw new IllegalArgumentException("a note is one line of text, but this is \"" + note + '"');
        });
    }

    static String apply(String source, List<PolicyEdit> edits) {
        boolean marked = source.startsWith(BYTE_ORDER_MARK);
        List<String> lines =
                new ArrayList<>(List.of(source.substring(marked ? 1 : 0).split("\n", -1)));
        // From the end, so that what is yet to be changed stays where it was.
        edits.stream()
                .sorted(Comparator.comparing(PolicyEdit::column).reversed())
                .forEach(edit -> lines.set(edit.line(), edit.in(lines.get(edit.line()))));
        notes(edits).descendingMap().forEach((line, notes) -> annotate(lines, line, notes));
        return (marked ? BYTE_ORDER_MARK : "") + String.join("\n", lines);
    }

    private int line() {
        return value.at().line() - 1;
    }

    private int column() {
        return value.at().column() - 1;
    }

    private String in(String line) {
        int start = line.indexOf(value.text(), line.offsetByCodePoints(0, column()));
        return line.substring(0, start)
                + text
                + line.substring(start + value.text().length());
    }

    private static TreeMap<Integer, List<String>> notes(List<PolicyEdit> edits) {
        TreeMap<Integer, List<String>> notes = new TreeMap<>();
        edits.stream()
                .filter(edit -> !edit.notes.isEmpty())
                .forEach(edit -> notes.computeIfAbsent(edit.line(), line -> new ArrayList<>())
                        .addAll(edit.notes));
        return notes;
    }

    private static void annotate(List<String> lines, int line, List<String> notes) {
        String below = lines.get(line);
        String indent = below.substring(0, below.length() - below.stripLeading().length());
        String end = below.endsWith("\r") ? "\r" : "";
        int first = line;
        while (first > 0 && lines.get(first - 1).strip().startsWith(MARK.strip())) {
            first--;
        }
        lines.subList(first, line).clear();
        lines.addAll(
                first, notes.stream().map(note -> indent + MARK + note + end).toList());
    }
}
