package io.gatehouse.models.media.worker;

import java.util.regex.Pattern;

/** What FFmpeg makes of all subtitles that are text: an event in the form of Advanced SubStation Alpha. */
final class StyledText {

    /** Before the text stand an order, a layer, a style, a name, three margins and an effect. */
    private static final int FIELDS_BEFORE = 8;

    /**
     * How something is shown. Whatever else stands in braces is kept, for what is a comment in one form of subtitles is
     * seen in another; a brace that is to be seen may have a backslash before it.
     */
    private static final Pattern OVERRIDE = Pattern.compile("(?<!\\\\)\\{\\\\(fn[^}]*|[^}\\s]*)}");

    private static final Pattern BREAK = Pattern.compile("\\\\[Nn]");
    private static final Pattern HARD_SPACE = Pattern.compile("\\\\h");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([{}])(\\{})?");

    private StyledText() {}

    /** The words that a viewer sees. */
    static String plain(String event) {
        String text = OVERRIDE.matcher(afterFields(event)).replaceAll("");
        String lines = BREAK.matcher(text).replaceAll("\n");
        String spaced = HARD_SPACE.matcher(lines).replaceAll(" ");
        return ESCAPED.matcher(spaced).replaceAll("$1").strip();
    }

    private static String afterFields(String event) {
        int at = 0;
        for (int field = 0; field < FIELDS_BEFORE; field++) {
            int comma = event.indexOf(',', at);
            if (comma < 0) {
                return event;
            }
            at = comma + 1;
        }
        return event.substring(at);
    }
}
