package io.gatehouse.store.review;

/**
 * How a reviewer did on items whose verdict was known.
 *
 * @param judged how many of them they judged
 * @param right how many of those as they are: the verdict, and no category of what is known contradicted
 */
public record GoldenScore(String reviewer, long judged, long right) {}
