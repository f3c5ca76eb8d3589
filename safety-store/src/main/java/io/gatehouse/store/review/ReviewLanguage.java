package io.gatehouse.store.review;

import java.util.Locale;

/** The language that a reviewer must read: of a tag such as pt-BR only its first part, for readers of one read all. */
public final class ReviewLanguage {

    private ReviewLanguage() {}

    public static String of(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
