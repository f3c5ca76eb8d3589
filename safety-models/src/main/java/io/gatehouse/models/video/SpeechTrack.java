package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.models.audio.AudioModel;
import io.gatehouse.models.audio.AudioSession;
import java.util.List;

/**
 * The audio track as the audio model hears it: only for speech, for a silent clip is no fraud.
 *
 * @param model stays the caller's to close
 */
public record SpeechTrack(AudioModel model) implements TrackScorer {

    @Override
    public List<BundleRef> bundles() {
        return List.of(model.bundle());
    }

    @Override
    public Track listen(Deadline deadline) {
        AudioSession session = model.listen(deadline);
        return new Track() {
            @Override
            public void accept(float[] chunk) {
                session.accept(chunk);
            }

            @Override
            public List<Gap> finish() {
                return session.finish().gaps();
            }
        };
    }
}
