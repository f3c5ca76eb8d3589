package io.gatehouse.review.lease;

/**
 * Somebody who may sign in to the console.
 *
 * @param passwordHash as BCrypt writes it; empty if they sign in with an OpenID provider alone
 * @param oidcName as whom the provider knows them; empty if they sign in with a password alone
 * @param restricted whether they agreed to see the cases that may harm whoever looks at them
 */
public record ReviewerAccount(
        String name, String passwordHash, String oidcName, ReviewerRole role, boolean restricted) {}
