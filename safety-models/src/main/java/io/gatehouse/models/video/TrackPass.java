package io.gatehouse.models.video;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.audio.ListeningException;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the audio track for what is said in it, and for what nobody could judge. */
record TrackPass(TrackScorer scorer) {

    static final String ASPECT = "audio_track";

    private static final Logger LOG = LoggerFactory.getLogger(TrackPass.class);

    Findings listen(MediaDecoder decoder, byte[] media, Deadline deadline) {
        try {
            TrackScorer.Track track = scorer.listen(deadline);
            decoder.audio(media, deadline, track::accept);
            TrackScorer.Heard heard = track.finish();
            return new Findings(heard.signals(), heard.gaps());
        } catch (DecodeException e) {
            return Findings.missing(ASPECT, e.reason().wireName());
        } catch (ListeningException e) {
            return Findings.missing(ASPECT, e.reason().wireName());
        } catch (RuntimeException e) {
            LOG.error("The audio track of a video could not be listened to", e);
            return Findings.missing(ASPECT, FailureReason.CLASSIFIER_UNAVAILABLE.wireName());
        }
    }
}
