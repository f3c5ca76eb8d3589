package io.gatehouse.domain.content;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The one way in which a language is written: {@code PT-br} and {@code pt-BR} are the same to a policy. */
public final class LanguageTag {

    private static final String UNDETERMINED = "und";

    private LanguageTag() {}

    /**
     * The tag in its usual spelling; empty where it names no language.
     *
     * @throws IllformedLocaleException if it is no BCP 47 tag
     */
    public static Optional<String> of(String tag) {
        return Optional.of(new Locale.Builder().setLanguageTag(tag).build())
                .map(Locale::toLanguageTag)
                .filter(known -> !known.equals(UNDETERMINED));
    }
}
