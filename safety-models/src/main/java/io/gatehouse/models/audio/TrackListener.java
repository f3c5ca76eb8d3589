package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.speech.SpokenText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Listens to whole tracks: what kind of sound it is, and what is said where somebody can write that down.
 *
 * @param model stays the caller's to close, as do those that {@code words} rest on
 */
public record TrackListener(AudioModel model, Optional<SpokenText> words) {

    /**
     * What was heard.
     *
     * @param signals of what was said
     * @param gaps speech that nobody wrote down or judged; takes the place of the activity's own where the recogniser
     *     vouches for its words
     */
    public record Heard(AudioActivity activity, List<Signal> signals, List<Gap> gaps) {

        public Heard {
            signals = List.copyOf(signals);
            gaps = List.copyOf(gaps);
        }
    }

    /** Of what is said. */
    public Set<Category> categories() {
        return words.map(SpokenText::categories).orElse(Set.of());
    }

    public List<BundleRef> bundles() {
        return Stream.concat(Stream.of(model.bundle()), words.map(SpokenText::bundles).orElse(List.of()).stream())
                .toList();
    }

    /** A new track, to be fed by one thread, which waits while models are busy, though never past the deadline. */
    public Listening listen(Deadline deadline) {
        Optional<SpokenText.Listening> speech = words.map(spoken -> spoken.listen(deadline));
        SoundGate gate = speech.<SoundGate>map(SpeechGate::new).orElse(SoundGate.NONE);
        boolean vouched = words.map(SpokenText::vouches).orElse(false);
        return new Listening(model.listen(deadline, gate), speech, vouched);
    }

    /** One track on its way. */
    public static final class Listening {

        private final AudioSession session;
        private final Optional<SpokenText.Listening> speech;
        private final boolean vouched;

        private Listening(AudioSession session, Optional<SpokenText.Listening> speech, boolean vouched) {
            this.session = session;
            this.speech = speech;
            this.vouched = vouched;
        }

        /**
         * Takes the next samples.
         *
         * @param chunk mono at {@link MediaDecoder#SAMPLE_RATE} in -1..1, any length
         * @throws ListeningException if the deadline passes or the model of activity fails or closes
         */
        public void accept(float[] chunk) {
            session.accept(chunk);
        }

        /**
         * Ends the track.
         *
         * @throws ListeningException also if there were fewer than {@value AudioSession#SHORTEST_MS} ms of samples
         */
        public Heard finish() {
            AudioActivity activity = session.finish();
            return speech.map(words -> vouched ? heard(activity, words.finish()) : shown(activity, words.finish()))
                    .orElseGet(() -> new Heard(activity, List.of(), activity.gaps()));
        }

        /** Gaps are those of a track without a recogniser; whoever looks at it for them is shown the words. */
        private static Heard shown(AudioActivity activity, SpokenText.Said said) {
            return new Heard(activity, activity.gaps().isEmpty() ? List.of() : said.signals(), activity.gaps());
        }

        private static Heard heard(AudioActivity activity, SpokenText.Said said) {
            List<Gap> gaps = Stream.concat(
                            said.gaps().stream(),
                            SpeechGap.of(said.notUnderstoodMs() / 1000.0, activity.durationMs()).stream())
                    .toList();
            return new Heard(activity, said.signals(), gaps);
        }
    }
}
