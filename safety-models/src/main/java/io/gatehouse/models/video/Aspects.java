package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.cover.CoverArt;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.subtitle.SubtitleText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked at in a video beside its motion. All stay the caller's to close.
 *
 * @param frames what single pictures show, to the product's own model and then to installed ones
 * @param writing what is written in them
 * @param tracks what is heard, in the same order
 * @param subtitles what is shown below
 * @param covers looks at pictures of the file as a whole; where it is empty they are a gap
 * @param sound judges files without pictures; where it is empty they are refused
 */
public record Aspects(
        List<FrameScorer> frames,
        PictureText writing,
        List<TrackScorer> tracks,
        SubtitleText subtitles,
        Optional<CoverArt> covers,
        Optional<Classifier> sound) {

    public Aspects {
        frames = List.copyOf(frames);
        tracks = List.copyOf(tracks);
        if (frames.isEmpty() || tracks.isEmpty()) {
            throw new IllegalArgumentException("a video needs somebody who looks and somebody who listens");
        }
    }

    /** What the product looks at by itself. */
    public Aspects(
            FrameScorer frames,
            PictureText writing,
            TrackScorer track,
            SubtitleText subtitles,
            Optional<Classifier> sound) {
        this(List.of(frames), writing, List.of(track), subtitles, Optional.empty(), sound);
    }

    Set<Category> categories() {
        return Stream.of(
                        frames.stream().map(FrameScorer::categories),
                        Stream.of(writing.categories()),
                        tracks.stream().map(TrackScorer::categories),
                        Stream.of(subtitles.judge().categories()),
                        covers.map(art -> art.pictures().categories()).stream(),
                        sound.map(Classifier::categories).stream())
                .flatMap(all -> all)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<BundleRef> bundles() {
        return Stream.of(
                        frames.stream().map(FrameScorer::bundles),
                        Stream.of(writing.bundles()),
                        tracks.stream().map(TrackScorer::bundles),
                        Stream.of(subtitles.judge().bundles()),
                        covers.map(art -> art.pictures().bundles()).stream(),
                        sound.map(Classifier::bundles).stream())
                .flatMap(all -> all)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
