package io.gatehouse.domain.taxonomy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant, for the hint beside an unknown one. */
public final class NearestName {

    private NearestName() {}

    /** A hint for an unknown name: the one that it most looks like, or else all that there are. */
    public static String hint(String written, Collection<String> names) {
        return of(written, names)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElseGet(() -> "there are " + String.join(", ", names));
    }

    private static Optional<String> of(String written, Collection<String> names) {
        int most = Math.clamp(written.length() / 2, 1, 3);
        return names.stream()
                .filter(name -> distance(written, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(written, name)));
    }

    private static int distance(String written, String name) {
        return levenshtein(normal(written), normal(name));
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').strip();
    }

    /** Wagner and Fischer, with one row of the table at a time. */
    private static int levenshtein(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
