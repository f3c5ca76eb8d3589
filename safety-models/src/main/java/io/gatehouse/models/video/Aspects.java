package io.gatehouse.models.video;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.taxonomy.Category;
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
 * @param frames what single pictures show
 * @param writing what is written in them
 * @param track what is heard
 * @param subtitles what is shown below
 * @param sound judges files without pictures; where it is empty they are refused
 */
public record Aspects(
        FrameScorer frames,
        PictureText writing,
        TrackScorer track,
        SubtitleText subtitles,
        Optional<Classifier> sound) {

    Set<Category> categories() {
        return Stream.of(
                        frames.categories(),
                        writing.categories(),
                        track.categories(),
                        subtitles.judge().categories(),
                        sound.map(Classifier::categories).orElse(Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<BundleRef> bundles() {
        return Stream.of(
                        frames.bundles(),
                        writing.bundles(),
                        track.bundles(),
                        subtitles.judge().bundles(),
                        sound.map(Classifier::bundles).orElse(List.of()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
