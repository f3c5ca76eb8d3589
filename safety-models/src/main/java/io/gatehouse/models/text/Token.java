package io.gatehouse.models.text;

import io.gatehouse.models.text.normal.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a symbol.
 *
 * @param form as the model reads it
 * @param begin where it begins in the original text, in UTF-16 units
 * @param end where it ends there, exclusive
 */
record Token(String form, int begin, int end) {

    /** Names and links are folded, for they tell who posted where and not what was said. */
    private static final Pattern PIECES = Pattern.compile("(?<link>(?:https?://|www\\.)\\S{1,2000})"
            + "|(?<user>@[\\p{L}\\p{N}_]{1,64})"
            + "|(?<entity>&#?[a-z0-9]{1,8};)"
            + "|(?<number>\\p{Nd}{1,48}(?![\\p{L}\\p{N}]))"
            + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’*@$]{0,47})"
            + "|(?<symbol>[\\p{So}\\p{Sk}\\p{Sc}!?%#])"
            + "|(?<punctuation>[.,;:()\"“”'‘’-]+)");

    private static final String PUNCTUATION = ".,;:()\"'-";

    static List<Token> of(String original) {
        NormalizedText normalized = NormalizedText.of(original);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECES.matcher(normalized.text());
        while (matcher.find()) {
            if (matcher.group("entity") == null) {
                tokens.add(new Token(
                        form(matcher),
                        normalized.beginOf(matcher.start(), matcher.end()),
                        normalized.endOf(matcher.start(), matcher.end())));
            }
        }
        return tokens;
    }

    /** Whether it is more than the marks between words. */
    boolean isWord() {
        return PUNCTUATION.indexOf(form.charAt(0)) < 0;
    }

    private static String form(Matcher matcher) {
        if (matcher.group("link") != null) {
            return "<link>";
        }
        if (matcher.group("user") != null) {
            return "<user>";
        }
        String piece = matcher.group();
        if (matcher.group("punctuation") != null) {
            return plain(piece);
        }
        return matcher.group("number") == null ? piece.replace('’', '\'') : "0".repeat(piece.length());
    }

    /** Typographic quotation marks are the plain ones, and of a row of dots one is enough. */
    private static String plain(String marks) {
        return switch (marks.charAt(0)) {
            case '“', '”' -> "\"";
            case '‘', '’' -> "'";
            default -> marks.substring(0, 1);
        };
    }
}
