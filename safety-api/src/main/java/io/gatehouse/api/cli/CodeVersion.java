package io.gatehouse.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which code this is, as exactly as the build knew: results of one are not gone on with by another. */
final class CodeVersion {

    private CodeVersion() {}

    /**
     * A version with build metadata (SemVer): {@code 0.1.0+3bcbc4a}, and {@code .changed} behind it where the build had
     * changes that were not committed.
     *
     * @param git what the build wrote of its commit; null where it was built outside of a repository
     */
    static String of(String version, @Nullable InputStream git) {
        if (git == null) {
            return version;
        }
        Properties facts = new Properties();
        try (git) {
            facts.load(git);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = facts.getProperty("git.commit.id.abbrev", "");
        boolean changed = Boolean.parseBoolean(facts.getProperty("git.dirty"));
        return commit.isEmpty() ? version : version + '+' + commit + (changed ? ".changed" : "");
    }
}
