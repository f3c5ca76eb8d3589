package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Policy;
import java.util.Collection;

/** The policies that new scans are decided by; the gateway, which loads them, provides it as a bean. */
@FunctionalInterface
public interface PoliciesInForce {

    Collection<Policy> all();
}
