package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.media.VideoFrame;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Scorers whose answers a test chooses. */
final class Scorers {

    static final BundleRef PICTURES = new BundleRef("pictures", "1.0.0", "sha256:" + "0".repeat(64));
    static final BundleRef SOUND = new BundleRef("sound", "1.0.0", "sha256:" + "1".repeat(64));

    static final BundleRef BROUGHT = new BundleRef("brought", "1.0.0", "sha256:" + "2".repeat(64));

    private Scorers() {}

    /** A scorer whose bundle somebody brought along. */
    static FrameScorer brought(Function<List<VideoFrame>, CompletableFuture<List<List<Signal>>>> score) {
        return frameScorer(BROUGHT, score);
    }

    /** The share of the first colour's levels is the score of weapons. */
    static FrameScorer redness() {
        return frames(
                frame -> List.of(new Signal(Category.WEAPONS, (frame.rgb()[0] & 0xff) / 255.0, PICTURES, List.of())));
    }

    static FrameScorer frames(Function<VideoFrame, List<Signal>> score) {
        return frameScorer(frames ->
                CompletableFuture.completedFuture(frames.stream().map(score).toList()));
    }

    /** Notes how many pictures come at a time. */
    static FrameScorer helpings(List<Integer> sizes) {
        return frameScorer(frames -> {
            sizes.add(frames.size());
            return redness().score(frames, new Deadline(Instant.MAX));
        });
    }

    /** Reads pictures as the test says. */
    static PictureText writing(Function<Picture, PictureText.Written> read) {
        return new PictureText() {
            @Override
            public Set<Category> categories() {
                return Set.of(Category.HARASSMENT);
            }

            @Override
            public List<BundleRef> bundles() {
                return List.of();
            }

            @Override
            public CompletableFuture<Written> read(List<Picture> pictures, Deadline deadline) {
                return CompletableFuture.completedFuture(read.apply(pictures.getFirst()));
            }
        };
    }

    static FrameScorer brokenFrames() {
        return frameScorer(_ -> CompletableFuture.failedFuture(new IllegalStateException("out of order")));
    }

    private static FrameScorer frameScorer(Function<List<VideoFrame>, CompletableFuture<List<List<Signal>>>> score) {
        return frameScorer(PICTURES, score);
    }

    private static FrameScorer frameScorer(
            BundleRef bundle, Function<List<VideoFrame>, CompletableFuture<List<List<Signal>>>> score) {
        return new FrameScorer() {
            @Override
            public Set<Category> categories() {
                return Set.of(Category.WEAPONS);
            }

            @Override
            public List<BundleRef> bundles() {
                return List.of(bundle);
            }

            @Override
            public CompletableFuture<List<List<Signal>>> score(List<VideoFrame> frames, Deadline deadline) {
                return score.apply(frames);
            }
        };
    }

    /** Answers with the gaps that {@code hear} finds in all of the samples' number. */
    static TrackScorer track(Function<Integer, List<Gap>> hear) {
        return track(SOUND, samples -> new TrackScorer.Heard(List.of(), hear.apply(samples)));
    }

    /** Answers with what {@code hear} finds in all of the samples' number. */
    static TrackScorer track(BundleRef bundle, Function<Integer, TrackScorer.Heard> hear) {
        return new TrackScorer() {
            @Override
            public Set<Category> categories() {
                return Set.of();
            }

            @Override
            public List<BundleRef> bundles() {
                return List.of(bundle);
            }

            @Override
            public Track listen(Deadline deadline) {
                int[] heard = {0};
                return new Track() {
                    @Override
                    public void accept(float[] chunk) {
                        heard[0] += chunk.length;
                    }

                    @Override
                    public Heard finish() {
                        return hear.apply(heard[0]);
                    }
                };
            }
        };
    }

    static TrackScorer nothingMissing() {
        return track(_ -> List.of());
    }
}
