package io.gatehouse.models.text;

import io.gatehouse.domain.signal.Attention;
import io.gatehouse.models.batching.BatchingSettings;

/**
 * How texts are scored.
 *
 * @param ngrams of the first stage's queue
 * @param encoder of the encoder's queue; its workers share the weights
 * @param attention where evidence is looked for
 */
public record TextSettings(BatchingSettings ngrams, BatchingSettings encoder, Attention attention) {}
