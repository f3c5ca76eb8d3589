package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.Evidence;
import java.util.Optional;

/**
 * A stretch in which one class was heard; stretches of different classes may overlap.
 *
 * @param endMs exclusive
 * @param score mean probability over the stretch, in 0.5..1, to two decimals
 */
public record ActivitySegment(AudioClass heard, long startMs, long endMs, double score) {

    public Evidence.Segment evidence() {
        return new Evidence.Segment(startMs, endMs, Optional.of(heard.wireName()), score);
    }

    long lengthMs() {
        return endMs - startMs;
    }
}
