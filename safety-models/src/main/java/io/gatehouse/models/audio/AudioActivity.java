package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.Gap;
import java.util.List;
import java.util.Map;

/**
 * What was heard in a whole track.
 *
 * @param seconds how long each class was heard; classes overlap, so they may add up to more than the duration
 * @param segments in the order of their start
 * @param inauthentic calibrated probability that the track is silence, noise or a tone sold as content; says nothing of
 *     a video's audio track, for a silent clip is no fraud
 * @param gaps speech, where there is enough of it to carry a message and nobody writes it down
 */
public record AudioActivity(
        long durationMs,
        Map<AudioClass, Double> seconds,
        List<ActivitySegment> segments,
        double inauthentic,
        List<Gap> gaps) {

    public AudioActivity {
        seconds = Map.copyOf(seconds);
        segments = List.copyOf(segments);
        gaps = List.copyOf(gaps);
    }
}
