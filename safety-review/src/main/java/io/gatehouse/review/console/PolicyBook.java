package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.store.policy.PolicyLedger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every policy that ever decided, by the digest that its decisions carry. */
final class PolicyBook {

    private final PolicyLedger ledger;
    private final PoliciesInForce inForce;
    private final PolicyLoader loader = new PolicyLoader();
    private final Map<String, Optional<Policy>> known = new ConcurrentHashMap<>();

    PolicyBook(PolicyLedger ledger, PoliciesInForce inForce) {
        this.ledger = ledger;
        this.inForce = inForce;
    }

    Collection<Policy> inForce() {
        return inForce.all();
    }

    /** Empty if it never decided, or was written for an older Gatehouse that this one cannot read any more. */
    Optional<Policy> find(String digest) {
        Optional<Policy> current = inForce().stream()
                .filter(policy -> policy.ref().digest().equals(digest))
                .findFirst();
        return current.isPresent() ? current : ledger.source(digest).flatMap(source -> read(digest, source));
    }

    private Optional<Policy> read(String digest, String source) {
        return known.computeIfAbsent(digest, unread -> load(source));
    }

    private Optional<Policy> load(String source) {
        try {
            return Optional.of(loader.load(source));
        } catch (PolicyException outdated) {
            return Optional.empty();
        }
    }
}
