package io.gatehouse.models.speech.ctc;

import java.util.List;

/** Reads symbols, none of them blank, off frames. */
@FunctionalInterface
public interface CtcDecoder {

    List<Sounded> decode(Emissions emissions);
}
