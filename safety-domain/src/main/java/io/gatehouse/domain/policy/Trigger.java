package io.gatehouse.domain.policy;

import io.gatehouse.domain.taxonomy.Category;

/** A rule that asks for nothing but a score, and what it does from that score on. */
public record Trigger(String rule, Category category, double atLeast, Action action) {}
