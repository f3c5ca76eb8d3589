package io.gatehouse.domain.content;

import java.util.regex.Pattern;

/** What a part is for within its item, for example {@code title}, {@code cover_art}, {@code main} or {@code canvas}. */
public record PartRole(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    /** The role of a part whose sender named none. */
    public static final PartRole MAIN = new PartRole("main");

    public PartRole {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a role is 1 to 64 lower-case letters, digits, '_' or '-', starting with a letter, but was \""
                            + name + '"');
        }
    }
}
