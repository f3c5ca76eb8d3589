package io.gatehouse.domain.policy;

import io.gatehouse.domain.taxonomy.Category;

/** A rule that asks for nothing but a score: what it does to labelled items follows from its threshold alone. */
public record ScoreRule(String id, Category category, double atLeast) {}
