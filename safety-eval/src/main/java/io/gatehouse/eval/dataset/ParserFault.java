package io.gatehouse.eval.dataset;

import tools.jackson.core.JacksonException;

/** What a parser says of a text, without what it says of itself: its settings mean nothing to the author of a file. */
public final class ParserFault {

    private static final String ABOUT_ITSELF =
            "(?s)( \\(start marker at \\[Source|: enable `| for `ObjectNode`: not allowed).*";

    private static final String NO_NUMBER = "Non-standard token '([^']*)'";

    private ParserFault() {}

    public static String of(JacksonException fault) {
        return String.valueOf(fault.getOriginalMessage())
                .replaceFirst(ABOUT_ITSELF, "")
                .replaceFirst(NO_NUMBER, "$1 is no number; leave out what has no value")
                .strip();
    }
}
