package io.gatehouse.models.judging;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that say little by themselves and menace where a weapon is shown beside them, such as "you are next". */
public final class Menaces {

    /** What such words over a weapon are worth: even odds, for as many captions joke. */
    public static final double ODDS = 0.5;

    private static final String FILE = "menaces.txt";
    private static final byte[] LIST = read();

    /** The list, for the record. */
    public static final BundleRef REF = new BundleRef("text-over-image", "1.0.0", ModelBundle.digest(LIST));

    private static final Pattern ANY = Pattern.compile(
            new String(LIST, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace(" ", "\\s+").replace("'", "['\\u2019]?"))
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    private Menaces() {}

    /** Where such words stand in a text. */
    public static List<Evidence.Span> in(String text) {
        return ANY.matcher(text)
                .results()
                .map(found -> new Evidence.Span(found.start(), found.end(), ODDS))
                .toList();
    }

    private static byte[] read() {
        try (InputStream in = Menaces.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
