package io.gatehouse.domain.content;

import java.util.Locale;
import java.util.Set;

/** The codes of countries, of which an item's territories are made. */
public final class Country {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Country() {}

    /** Whether it is an ISO 3166-1 alpha-2 code, in capitals. */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }
}
