package io.gatehouse.models.cover;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the covers of a file show.
 *
 * @param signals whose every piece of evidence has the whole length of the file before it, said to be the cover's
 * @param gaps what of them was not looked at
 */
public record CoverFindings(List<Signal> signals, List<Gap> gaps) {

    /** As with frames of a video. */
    private static final double WORTH_SHOWING = 0.3;

    static final CoverFindings NONE = new CoverFindings(List.of(), List.of());

    public CoverFindings {
        signals = List.copyOf(signals);
        gaps = List.copyOf(gaps);
    }

    static CoverFindings missing(String reason) {
        return new CoverFindings(List.of(), List.of(new Gap(CoverArt.ASPECT, reason)));
    }

    /** A cover of one colour shows nothing, and is not missed. */
    static CoverFindings of(PartResult result, CoverArt.Place place) {
        return switch (result) {
            case PartResult.Scored scored ->
                new CoverFindings(
                        scored.signals().stream()
                                .map(signal -> onCover(signal, place))
                                .toList(),
                        scored.gaps().stream().map(CoverFindings::ofCover).toList());
            case PartResult.Abstained none ->
                none.reason() == AbstentionReason.BLANK
                        ? NONE
                        : missing(none.reason().wireName());
            case PartResult.Failed failed -> missing(failed.reason().wireName());
        };
    }

    private static Gap ofCover(Gap gap) {
        return new Gap(CoverArt.ASPECT + '_' + gap.aspect(), gap.reason());
    }

    /** A model that tells of whole pictures shows no place in one, but which picture it was is worth showing. */
    private static List<Evidence> alone(double score, CoverArt.Place place) {
        return score < WORTH_SHOWING ? List.of() : List.of(shown(place, score));
    }

    private static Signal onCover(Signal signal, CoverArt.Place place) {
        List<Evidence> pieces = signal.evidence().stream()
                .flatMap(piece -> Stream.of(shown(place, piece.score()), piece))
                .toList();
        List<Evidence> evidence = pieces.isEmpty() ? alone(signal.score(), place) : pieces;
        return new Signal(signal.category(), signal.score(), signal.bundle(), evidence);
    }

    /** Shown for as long as the file plays; where that is not known, from its beginning. */
    private static Evidence shown(CoverArt.Place place, double score) {
        return new Evidence.Segment(
                0, Math.max(1, place.durationMs()), Optional.of(Evidence.Segment.cover(place.number())), score);
    }

    CoverFindings and(CoverFindings other) {
        return new CoverFindings(
                Stream.concat(signals.stream(), other.signals.stream()).toList(),
                Stream.concat(gaps.stream(), other.gaps.stream()).toList());
    }
}
