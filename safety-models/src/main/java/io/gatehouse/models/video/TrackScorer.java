package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.models.audio.ListeningException;
import io.gatehouse.models.media.MediaDecoder;
import java.util.List;

/** Listens to the audio track of a video. */
public interface TrackScorer {

    List<BundleRef> bundles();

    /** A new stream, to be fed by one thread. */
    Track listen(Deadline deadline);

    /** One audio track on its way; any exception becomes a gap of the video, with its reason if it has one. */
    interface Track {

        /**
         * Takes the next samples.
         *
         * @param chunk mono at {@link MediaDecoder#SAMPLE_RATE} in -1..1, any length
         * @throws ListeningException if the track cannot be listened to
         */
        void accept(float[] chunk);

        /**
         * Ends the stream.
         *
         * @return what of the track could not be judged, for example speech that nobody transcribed
         * @throws ListeningException if the track cannot be listened to
         */
        List<Gap> finish();
    }
}
