package io.gatehouse.api.policy;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.taxonomy.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The policy that decides beside the one of its name, without effect; empty where none was set. */
public record ShadowPolicy(Optional<Policy> policy) {

    private static final Pattern STORED = Pattern.compile("([a-z][a-z0-9-]{0,63})@([1-9][0-9]{0,8})");

    /**
     * Loads the policy that is set, and keeps its source.
     *
     * @param inForce the names of the policies that decide
     * @throws BrokenShadowException if it cannot be used: a start that leaves it out would go unnoticed
     */
    public static ShadowPolicy load(PolicySettings settings, PolicyArchive archive, Set<String> inForce) {
        String setting = settings.shadow().strip();
        if (setting.isEmpty()) {
            return new ShadowPolicy(Optional.empty());
        }
        try {
            Policy policy = read(setting, archive);
            requireInForce(policy.ref().name(), inForce);
            archive.keep(policy);
            return new ShadowPolicy(Optional.of(policy));
        } catch (IOException unreadable) {
            throw new BrokenShadowException(setting, "there is no such file that can be read");
        } catch (PolicyException | IllegalArgumentException | IllegalStateException wrong) {
            throw new BrokenShadowException(setting, String.valueOf(wrong.getMessage()));
        }
    }

    private static Policy read(String setting, PolicyArchive archive) throws IOException {
        Matcher stored = STORED.matcher(setting);
        return stored.matches()
                ? archive.stored(stored.group(1), Integer.parseInt(stored.group(2)))
                : archive.written(Files.readAllBytes(Path.of(setting)));
    }

    private static void requireInForce(String name, Set<String> inForce) {
        if (!inForce.contains(name)) {
            throw new IllegalArgumentException("it stands beside the policy of its own name, but no policy in force is"
                    + " called \"" + name + "\"; " + NearestName.hint(name, inForce));
        }
    }
}
