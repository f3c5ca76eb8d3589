package io.gatehouse.models.media;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Gap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file says of itself before it is decoded.
 *
 * @param container the demuxer's short name, for example {@code mov,mp4,m4a,3gp,3g2,mj2} or {@code ogg}
 * @param durationMs -1 where the file does not say
 * @param audioTracks how many there are; players let people choose
 * @param videoTracks how many there are, covers left out
 * @param covers how many pictures of the file as a whole there are, as songs have them
 */
public record MediaInfo(String container, long durationMs, int audioTracks, int videoTracks, int covers) {

    public boolean hasAudio() {
        return audioTracks > 0;
    }

    public boolean hasVideo() {
        return videoTracks > 0;
    }

    /** What nobody looks at: of sounds all but the first track, of pictures those behind the first that are watched. */
    public List<Gap> passedOver(int watched) {
        return Stream.concat(
                        audioTracks > 1 ? Stream.of("audio_tracks") : Stream.empty(),
                        videoTracks > watched ? Stream.of("video_tracks") : Stream.empty())
                .map(aspect -> new Gap(aspect, AbstentionReason.NOT_SAMPLED.wireName()))
                .toList();
    }
}
