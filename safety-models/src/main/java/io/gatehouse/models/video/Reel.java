package io.gatehouse.models.video;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.media.VideoFrame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures of a video as one scorer is shown them; the worst of them speaks for its category. */
final class Reel {

    private static final Logger LOG = LoggerFactory.getLogger(Reel.class);

    /** Scored one after another, so that one long film does not fill the queue that pictures wait in. */
    private static final int CHUNK = 32;

    private static final int MOST_EVIDENCE = 5;

    private record Kind(BundleRef bundle, Category category) {}

    private record Seen(long atMs, double score) {}

    private final FrameScorer scorer;
    private final String aspect;
    private final Clock clock;
    private final List<VideoFrame> frames = new ArrayList<>();

    /** @param aspect of the video that is missing where nothing comes of the scorer */
    Reel(FrameScorer scorer, String aspect, Clock clock) {
        this.scorer = scorer;
        this.aspect = aspect;
        this.clock = clock;
    }

    void add(VideoFrame frame, VideoFrame small) {
        frames.add(scorer.kept(frame, small));
    }

    /** Has all pictures scored; whatever goes wrong is a gap of this scorer alone. */
    Findings scored(Deadline deadline) throws InterruptedException {
        try {
            return worst(scores(deadline));
        } catch (TimeoutException e) {
            return Findings.missing(aspect, FailureReason.TIMEOUT.wireName());
        } catch (ExecutionException | CancellationException e) {
            return Findings.missing(aspect, TextJudge.reason(e).wireName());
        } catch (RuntimeException e) {
            LOG.error("The pictures of a video could not be scored", e);
            return Findings.missing(aspect, FailureReason.CLASSIFIER_UNAVAILABLE.wireName());
        }
    }

    private List<List<Signal>> scores(Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<List<Signal>> scores = new ArrayList<>();
        for (int from = 0; from < frames.size(); from += CHUNK) {
            List<VideoFrame> chunk = frames.subList(from, Math.min(from + CHUNK, frames.size()));
            CompletableFuture<List<List<Signal>>> scored = scorer.score(chunk, deadline);
            scores.addAll(scored.get(deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS));
        }
        return scores;
    }

    private Findings worst(List<List<Signal>> signals) {
        Map<Kind, List<Seen>> seen = new LinkedHashMap<>();
        for (int i = 0; i < frames.size(); i++) {
            for (Signal signal : signals.get(i)) {
                seen.computeIfAbsent(new Kind(signal.bundle(), signal.category()), _ -> new ArrayList<>())
                        .add(new Seen(frames.get(i).atMs(), signal.score()));
            }
        }
        return seen.isEmpty()
                ? Findings.missing(aspect, AbstentionReason.BLANK.wireName())
                : new Findings(
                        seen.entrySet().stream()
                                .map(kind -> signal(kind.getKey(), kind.getValue()))
                                .toList(),
                        List.of());
    }

    private static Signal signal(Kind kind, List<Seen> seen) {
        List<Seen> strongest = seen.stream()
                .sorted(Comparator.comparingDouble(Seen::score).reversed())
                .toList();
        List<Evidence> evidence = strongest.stream()
                .filter(frame -> frame.score() >= VideoClassifier.WORTH_SHOWING)
                .limit(MOST_EVIDENCE)
                .<Evidence>map(frame -> new Evidence.Frame(frame.atMs(), frame.score()))
                .toList();
        return new Signal(kind.category(), strongest.getFirst().score(), kind.bundle(), evidence);
    }
}
