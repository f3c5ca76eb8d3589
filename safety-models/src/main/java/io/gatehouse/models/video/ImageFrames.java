package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.image.ImageClassifier;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureSignals;
import io.gatehouse.models.media.VideoFrame;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Pictures of a video as the image classifier sees them.
 *
 * @param images stays the caller's to close
 */
public record ImageFrames(ImageClassifier images) implements FrameScorer {

    @Override
    public Set<Category> categories() {
        return Set.of(images.category());
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(images.bundle());
    }

    @Override
    public CompletableFuture<List<List<Signal>>> score(List<VideoFrame> frames, Deadline deadline) {
        return images.score(frames.stream().map(Picture::of).toList(), deadline)
                .thenApply(all -> all.stream().map(PictureSignals::signals).toList());
    }
}
