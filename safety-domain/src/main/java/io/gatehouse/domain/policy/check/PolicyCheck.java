package io.gatehouse.domain.policy.check;

/** One thing that every policy is held to. */
interface PolicyCheck {

    void check(PolicyDraft draft, Faults faults);
}
