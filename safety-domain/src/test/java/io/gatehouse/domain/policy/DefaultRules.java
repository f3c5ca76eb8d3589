package io.gatehouse.domain.policy;

/**
 * The default policy without what it owes and what came of it, for tests of policies that owe nothing, or something
 * else.
 */
public final class DefaultRules {

    private DefaultRules() {}

    public static String source() {
        return new PolicyLoader()
                .builtIn("default")
                .source()
                .replaceAll("(?m)^ *# solved: .*\n", "")
                .replaceFirst("(?s)\nobligations:\n.*", "\n");
    }
}
