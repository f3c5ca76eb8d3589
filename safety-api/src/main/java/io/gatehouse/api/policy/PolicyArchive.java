package io.gatehouse.api.policy;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.store.policy.PolicyLedger;
import java.util.List;
import java.util.stream.Collectors;

/** The stored versions of all policies, and the way from a source to a policy. */
public final class PolicyArchive {

    private final PolicyLoader loader;
    private final PolicyLedger ledger;

    public PolicyArchive(PolicyLoader loader, PolicyLedger ledger) {
        this.loader = loader;
        this.ledger = ledger;
    }

    boolean knows(String name) {
        return ledger.names().contains(name);
    }

    /** Says that there is no policy of that name, and which there are. */
    String missing(String name) {
        return "No policy is called \"" + name + "\"; " + NearestName.hint(name, ledger.names());
    }

    /**
     * A stored version.
     *
     * @throws IllegalArgumentException if there is none; the message says which there are
     * @throws PolicyException if it was written for another taxonomy
     */
    Policy stored(String name, int version) {
        List<PolicyRef> versions = ledger.versions(name);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(missing(name));
        }
        return versions.stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .flatMap(known -> ledger.source(known.digest()))
                .map(loader::load)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy \"" + name + "\" has no version " + version + "; there are " + numbers(versions)));
    }

    /** @throws PolicyException with all that is wrong with it */
    Policy written(String yaml) {
        return loader.load(yaml);
    }

    /** @throws PolicyException with all that is wrong with it */
    Policy written(byte[] yaml) {
        return loader.load(yaml);
    }

    /** @throws IllegalStateException if another source was stored under its name and version */
    void keep(Policy policy) {
        ledger.record(policy);
    }

    private static String numbers(List<PolicyRef> versions) {
        return versions.stream().map(known -> Integer.toString(known.version())).collect(Collectors.joining(", "));
    }
}
