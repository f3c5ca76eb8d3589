package io.gatehouse.api.answer;

import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one part.
 *
 * @param reason why it FAILED or ABSTAINED, in lower case
 * @param detail a sentence about a failure
 * @param gaps what of a SCORED part was not looked at
 */
public record PartView(
        String id,
        String modality,
        Status status,
        @Nullable String reason,
        @Nullable String detail,
        long elapsedMs,
        List<SignalView> signals,
        List<Gap> gaps) {

    /** Whether a part was looked at. */
    public enum Status {
        SCORED,
        ABSTAINED,
        FAILED
    }

    public static PartView of(PartResult result) {
        return switch (result) {
            case PartResult.Scored scored -> of(scored, Status.SCORED, null, null, signals(scored), scored.gaps());
            case PartResult.Abstained abstained ->
                of(abstained, Status.ABSTAINED, abstained.reason().wireName(), null, List.of(), List.of());
            case PartResult.Failed failed ->
                of(failed, Status.FAILED, failed.reason().wireName(), failed.detail(), List.of(), List.of());
        };
    }

    private static PartView of(
            PartResult result,
            Status status,
            @Nullable String reason,
            @Nullable String detail,
            List<SignalView> signals,
            List<Gap> gaps) {
        return new PartView(
                result.partId(),
                result.modality().name().toLowerCase(Locale.ROOT),
                status,
                reason,
                detail,
                result.elapsed().toMillis(),
                signals,
                gaps);
    }

    private static List<SignalView> signals(PartResult.Scored scored) {
        return scored.signals().stream()
                .map(signal -> SignalView.of(signal, scored.withholds(signal)))
                .toList();
    }

    /**
     * One category's score.
     *
     * @param bundle id and version of the model, for example {@code text-safety@1.0.0}
     * @param withheld whether there is evidence that is never shown here
     */
    public record SignalView(
            String category, double score, String bundle, List<EvidenceView> evidence, boolean withheld) {

        static SignalView of(Signal signal, boolean withhold) {
            return new SignalView(
                    signal.category().wireName(),
                    signal.score(),
                    signal.bundle().label(),
                    withhold
                            ? List.of()
                            : signal.evidence().stream().map(EvidenceView::of).toList(),
                    withhold && !signal.evidence().isEmpty());
        }
    }
}
