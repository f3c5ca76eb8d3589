package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.TrackListener;
import java.util.List;
import java.util.Set;

/**
 * The audio track as those who listen to audio hear it: only for speech, for a silent clip is no fraud.
 *
 * @param listener its models stay the caller's to close
 */
public record SpeechTrack(TrackListener listener) implements TrackScorer {

    @Override
    public Set<Category> categories() {
        return listener.categories();
    }

    @Override
    public List<BundleRef> bundles() {
        return listener.bundles();
    }

    @Override
    public Track listen(Deadline deadline) {
        TrackListener.Listening track = listener.listen(deadline);
        return new Track() {
            @Override
            public void accept(float[] chunk) {
                track.accept(chunk);
            }

            @Override
            public Heard finish() {
                TrackListener.Heard heard = track.finish();
                return new Heard(heard.signals(), heard.gaps());
            }
        };
    }
}
