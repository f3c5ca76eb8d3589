package io.gatehouse.eval.dataset;

import tools.jackson.core.JacksonException;

/** What a parser says of a text, without what it says of itself: its settings mean nothing to the author of a file. */
final class ParserFault {

    private static final String ABOUT_ITSELF =
            "(?s)( \\(start marker at \\[Source|: enable `| for `ObjectNode`: not allowed).*";

    private ParserFault() {}

    static String of(JacksonException fault) {
        return String.valueOf(fault.getOriginalMessage())
                .replaceFirst(ABOUT_ITSELF, "")
                .strip();
    }
}
