package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.media.VideoFrame;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Judges pictures of a video one by one. */
public interface FrameScorer {

    Set<Category> categories();

    List<BundleRef> bundles();

    /**
     * What of a picture is kept until it is scored, for a film has many.
     *
     * @param small the same picture with a short side of {@value FramePass#SHORT_SIDE} pixels
     */
    default VideoFrame kept(VideoFrame frame, VideoFrame small) {
        return small;
    }

    /**
     * Scores pictures by themselves.
     *
     * @param frames as they were {@link #kept}
     * @return the signals of each picture, in order; none for a picture with nothing to judge; may complete
     *     exceptionally, which becomes a gap of the video
     */
    CompletableFuture<List<List<Signal>>> score(List<VideoFrame> frames, Deadline deadline);
}
