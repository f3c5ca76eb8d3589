package io.gatehouse.models.video;

import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.judging.Voices;
import java.util.List;
import java.util.stream.Stream;

/** What one pass over a video found, and what it could not look at. */
record Findings(List<Signal> signals, List<Gap> gaps) {

    static final Findings NONE = new Findings(List.of(), List.of());

    static Findings missing(String aspect, String reason) {
        return new Findings(List.of(), List.of(new Gap(aspect, reason)));
    }

    /** One signal for each category and bundle, wherever in the video its words were found. */
    Findings merged() {
        return new Findings(Voices.merged(signals), gaps);
    }

    Findings and(Findings other) {
        return new Findings(
                Stream.concat(signals.stream(), other.signals.stream()).toList(),
                Stream.concat(gaps.stream(), other.gaps.stream()).toList());
    }
}
