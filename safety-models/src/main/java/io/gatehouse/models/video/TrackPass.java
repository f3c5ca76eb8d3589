package io.gatehouse.models.video;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import java.util.List;

/**
 * Listens to the audio track, which is decoded once for all who hear it.
 *
 * @param scorers the product's own first; what another cannot hear is a gap by the name of its bundle
 */
record TrackPass(List<TrackScorer> scorers) {

    static final String ASPECT = "audio_track";

    Findings listen(MediaDecoder decoder, byte[] media, Deadline deadline) {
        List<Ear> ears = scorers.stream()
                .map(scorer -> new Ear(scorer.listen(deadline), aspect(scorer)))
                .toList();
        try {
            decoder.audio(media, deadline, chunk -> ears.forEach(ear -> ear.accept(chunk)));
        } catch (DecodeException e) {
            return Findings.missing(ASPECT, e.reason().wireName());
        }
        return ears.stream().map(Ear::finish).reduce(Findings.NONE, Findings::and);
    }

    private String aspect(TrackScorer scorer) {
        return scorer.equals(scorers.getFirst())
                ? ASPECT
                : scorer.bundles().getFirst().id();
    }
}
