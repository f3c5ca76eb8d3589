package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.speech.ctc.Alphabet;
import io.gatehouse.models.speech.ctc.CtcDecoder;
import io.gatehouse.models.speech.ctc.Emissions;

/**
 * Sound to the odds of letters: takes windows of samples at 16 kHz in -1..1, shorter ones at the end of a stream, and
 * answers with the frames of each.
 */
public interface AcousticModel extends BatchModel<float[], Emissions>, AutoCloseable {

    BundleRef bundle();

    WindowCut cut();

    /** What the frames are over, and how they are read. */
    Reading reading();

    /** Whether what it is sure of can be taken for what was said. */
    default boolean vouches() {
        return true;
    }

    @Override
    void close();

    /** An alphabet, and who reads its letters off frames. */
    record Reading(Alphabet alphabet, CtcDecoder decoder) {}
}
