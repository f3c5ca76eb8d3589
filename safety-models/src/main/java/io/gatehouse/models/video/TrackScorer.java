package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.ListeningException;
import io.gatehouse.models.media.MediaDecoder;
import java.util.List;
import java.util.Set;

/** Listens to the audio track of a video. */
public interface TrackScorer {

    Set<Category> categories();

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
         * @throws ListeningException if the track cannot be listened to
         */
        Heard finish();
    }

    /**
     * What a track says.
     *
     * @param gaps what of it could not be judged, for example speech that nobody wrote down
     */
    record Heard(List<Signal> signals, List<Gap> gaps) {

        public Heard {
            signals = List.copyOf(signals);
            gaps = List.copyOf(gaps);
        }
    }
}
