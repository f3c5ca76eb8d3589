package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.media.MediaDecoder;
import java.util.List;

/** Writes down what is said. */
public interface Recogniser extends AutoCloseable {

    BundleRef bundle();

    /** Whether what it is sure of can be taken for what was said; if not, its words are evidence, and a gap remains. */
    boolean vouches();

    /**
     * A new stretch of speech, to be fed by one thread, which waits while the recogniser is busy.
     *
     * @param startMs when it begins on its track
     */
    Stretch listen(long startMs, Deadline deadline);

    @Override
    void close();

    /** Speech without a longer break; however long it is, memory stays flat but for the words. */
    interface Stretch {

        /**
         * Takes the next samples.
         *
         * @param samples mono at {@link MediaDecoder#SAMPLE_RATE} in -1..1, any length
         * @throws RecognitionException if the deadline passes or the recogniser fails or closes
         */
        void accept(float[] samples);

        /**
         * Ends the stretch.
         *
         * @return all of it, cut where nothing is said for a while
         * @throws RecognitionException as above
         */
        List<Utterance> finish();
    }
}
