package io.gatehouse.domain.policy;

/** The default policy without what it owes, for tests of policies that owe nothing, or something else. */
public final class DefaultRules {

    private DefaultRules() {}

    public static String source() {
        return new PolicyLoader().builtIn("default").source().replaceFirst("(?s)\nobligations:\n.*", "\n");
    }
}
