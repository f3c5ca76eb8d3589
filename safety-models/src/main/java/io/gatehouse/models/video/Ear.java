package io.gatehouse.models.video;

import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.audio.ListeningException;
import io.gatehouse.models.judging.TextJudge;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of those who listen to a track; a fault of one is a gap, and the others hear on. */
final class Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private final TrackScorer.Track track;
    private final String aspect;
    private Optional<FailureReason> fault = Optional.empty();

    /** @param aspect of the video that is missing where nothing comes of it */
    Ear(TrackScorer.Track track, String aspect) {
        this.track = track;
        this.aspect = aspect;
    }

    void accept(float[] chunk) {
        if (fault.isEmpty()) {
            try {
                track.accept(chunk);
            } catch (RuntimeException e) {
                fault = Optional.of(reason(e));
            }
        }
    }

    Findings finish() {
        return fault.map(this::missing).orElseGet(this::heard);
    }

    private Findings heard() {
        try {
            TrackScorer.Heard heard = track.finish();
            return new Findings(heard.signals(), heard.gaps());
        } catch (RuntimeException e) {
            return missing(reason(e));
        }
    }

    private Findings missing(FailureReason reason) {
        return Findings.missing(aspect, reason.wireName());
    }

    private static FailureReason reason(RuntimeException e) {
        FailureReason reason = e instanceof ListeningException heard ? heard.reason() : TextJudge.reason(e);
        if (reason == FailureReason.CLASSIFIER_UNAVAILABLE) {
            LOG.error("The audio track of a video could not be listened to", e);
        }
        return reason;
    }
}
