package io.gatehouse.models.judging;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the words of a track judged and waits for it, though not past the deadline. Whatever keeps them from being judged
 * is a gap.
 *
 * @param judge stays the caller's to close
 * @param aspect of the track that is missing then
 */
public record TrackJudge(TextJudge judge, Clock clock, String aspect) {

    private static final Logger LOG = LoggerFactory.getLogger(TrackJudge.class);

    /**
     * What the words are judged to be; nothing where there are none.
     *
     * @param places of the track, for characters of the text
     * @param gaps is told why nothing comes back, unless nothing is to be expected
     */
    public List<Signal> judged(
            String text,
            Function<Evidence.Span, ? extends List<? extends Evidence>> places,
            Deadline deadline,
            Consumer<Gap> gaps) {
        Optional<AbstentionReason> abstention = judge.abstention(text);
        if (text.isEmpty() || abstention.isPresent()) {
            abstention.filter(TextJudge::isMissingEvidence).ifPresent(reason -> gaps.accept(gap(reason.wireName())));
            return List.of();
        }
        try {
            long left = deadline.remaining(clock).toNanos();
            return judge.score(text, deadline).get(left, TimeUnit.NANOSECONDS).stream()
                    .map(signal -> placed(signal, places))
                    .toList();
        } catch (InterruptedException | ExecutionException | TimeoutException | CancellationException e) {
            gaps.accept(gap(reason(e).wireName()));
            return List.of();
        }
    }

    private FailureReason reason(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        FailureReason reason = TextJudge.reason(e);
        if (reason != FailureReason.TIMEOUT) {
            LOG.warn("The {} of a track could not be judged", aspect, e);
        }
        return reason;
    }

    private static Signal placed(Signal signal, Function<Evidence.Span, ? extends List<? extends Evidence>> places) {
        List<Evidence> placed = signal.evidence().stream()
                .filter(Evidence.Span.class::isInstance)
                .map(Evidence.Span.class::cast)
                .<Evidence>flatMap(span -> places.apply(span).stream())
                .toList();
        return new Signal(signal.category(), signal.score(), signal.bundle(), placed);
    }

    private Gap gap(String reason) {
        return new Gap(aspect, reason);
    }
}
