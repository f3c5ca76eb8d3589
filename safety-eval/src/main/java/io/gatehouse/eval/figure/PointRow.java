package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.eval.metric.Estimate;

/**
 * What a rule of the policy does to the items.
 *
 * @param falseAlarms the share of negatives that it flags
 */
public record PointRow(Trigger trigger, Estimate precision, Estimate recall, Estimate f1, Estimate falseAlarms) {}
