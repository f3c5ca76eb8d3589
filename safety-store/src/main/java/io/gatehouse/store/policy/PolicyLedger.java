package io.gatehouse.store.policy;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyRef;
import java.util.List;
import java.util.Optional;

/** The sources of all policies that were in force. */
public interface PolicyLedger {

    /**
     * Keeps a policy under its digest; a policy that is there already stays as it is.
     *
     * @throws IllegalStateException if the same name and version were recorded with another source
     */
    void record(Policy policy);

    /** The source with that digest, byte for byte. */
    Optional<String> source(String digest);

    /** The names of all recorded policies, sorted. */
    List<String> names();

    /** The recorded versions of the policy of that name, the oldest first. */
    List<PolicyRef> versions(String name);
}
