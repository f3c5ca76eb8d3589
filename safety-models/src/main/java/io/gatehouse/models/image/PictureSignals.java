package io.gatehouse.models.image;

import io.gatehouse.domain.signal.Signal;
import java.util.List;

/**
 * What the classifier says of one decoded picture.
 *
 * @param signals one per category, with boxes in fractions of this picture; empty for a blank picture
 */
public record PictureSignals(List<Signal> signals) {

    public PictureSignals {
        signals = List.copyOf(signals);
    }

    /** Whether the picture has almost one colour, so that there was nothing to judge. */
    public boolean blank() {
        return signals.isEmpty();
    }
}
