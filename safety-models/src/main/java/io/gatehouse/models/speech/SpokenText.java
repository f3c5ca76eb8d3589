package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.judging.TrackJudge;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has speech written down and judged; the words and when they were said are the evidence.
 *
 * @param recogniser stays the caller's to close, as does {@code judge}
 */
public record SpokenText(Recogniser recogniser, TextJudge judge, Clock clock) {

    /** The aspect of a track that is missing where nobody knows what was said. */
    public static final String ASPECT = "speech";

    private static final Logger LOG = LoggerFactory.getLogger(SpokenText.class);

    /** Of the time that is left, a third is kept for those who come after the recogniser. */
    private static final int FOR_OTHERS = 3;

    /** Words that nobody vouches for are less than even odds: they may bring a person to look, and decide nothing. */
    private static final double MOST_UNVOUCHED = 0.49;

    /**
     * What came of the speech of a track.
     *
     * @param signals one per category, with transcripts as evidence; none where nothing was understood
     * @param gaps faults, and a language that nobody learnt
     * @param notUnderstoodMs speech that the recogniser heard and could not write down
     */
    public record Said(List<Signal> signals, List<Gap> gaps, long notUnderstoodMs) {

        public Said {
            signals = List.copyOf(signals);
            gaps = List.copyOf(gaps);
        }
    }

    public Set<Category> categories() {
        return judge.categories();
    }

    /** Whether what was understood can be taken for what was said. */
    public boolean vouches() {
        return recogniser.vouches();
    }

    public List<BundleRef> bundles() {
        return Stream.concat(Stream.of(recogniser.bundle()), judge.bundles().stream())
                .toList();
    }

    /** A new track, to be fed by one thread. */
    public Listening listen(Deadline deadline) {
        Duration left = deadline.remaining(clock);
        return new Listening(deadline, new Deadline(deadline.at().minus(left.dividedBy(FOR_OTHERS))));
    }

    /** The speech of one track, stretch by stretch. A fault of the recogniser ends the listening and not the track. */
    public final class Listening {

        private final Deadline deadline;
        private final Deadline hearing;
        private final List<Utterance> utterances = new ArrayList<>();
        private Optional<Recogniser.Stretch> stretch = Optional.empty();
        private Optional<FailureReason> fault = Optional.empty();

        private Listening(Deadline deadline, Deadline hearing) {
            this.deadline = deadline;
            this.hearing = hearing;
        }

        /** Speech begins. */
        public void begin(long startMs) {
            guarded(() -> stretch = Optional.of(recogniser.listen(startMs, hearing)));
        }

        /** Takes samples of it. */
        public void accept(float[] samples) {
            guarded(() -> stretch.orElseThrow().accept(samples));
        }

        /** Speech ends. */
        public void end() {
            guarded(() -> utterances.addAll(stretch.orElseThrow().finish()));
        }

        private void guarded(Runnable step) {
            if (fault.isPresent()) {
                return;
            }
            try {
                step.run();
            } catch (RecognitionException e) {
                fault = Optional.of(e.reason());
            } catch (RuntimeException e) {
                LOG.error("Speech could not be written down", e);
                fault = Optional.of(FailureReason.CLASSIFIER_UNAVAILABLE);
            }
        }

        /** Has what was written down judged; waits for it, though not past the deadline. */
        public Said finish() {
            List<Gap> gaps = new ArrayList<>();
            fault.ifPresent(reason -> gaps.add(new Gap(ASPECT, reason.wireName())));
            long notUnderstood = utterances.stream()
                    .filter(utterance -> !utterance.isUnderstood())
                    .mapToLong(Utterance::lengthMs)
                    .sum();
            return new Said(judged(new Transcript(utterances), gaps), gaps, notUnderstood);
        }

        private List<Signal> judged(Transcript transcript, List<Gap> gaps) {
            double most = vouches() ? 1 : MOST_UNVOUCHED;
            return new TrackJudge(judge, clock, ASPECT)
                    .judged(transcript.text(), transcript::under, deadline, gaps::add).stream()
                            .map(signal -> new Signal(
                                    signal.category(),
                                    Math.min(most, signal.score()),
                                    signal.bundle(),
                                    signal.evidence()))
                            .toList();
        }
    }
}
