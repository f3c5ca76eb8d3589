package io.gatehouse.review.lease;

/**
 * Somebody who may sign in to the console.
 *
 * @param passwordHash as BCrypt writes it
 * @param restricted whether they agreed to see the cases that may harm whoever looks at them
 */
public record ReviewerAccount(String name, String passwordHash, ReviewerRole role, boolean restricted) {}
