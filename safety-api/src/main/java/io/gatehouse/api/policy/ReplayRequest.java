package io.gatehouse.api.policy;

import io.gatehouse.domain.policy.Policy;

/** Which policy is to decide again, and on which decisions. */
record ReplayRequest(Policy other, Stretch stretch) {}
