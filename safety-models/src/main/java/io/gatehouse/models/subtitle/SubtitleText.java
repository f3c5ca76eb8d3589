package io.gatehouse.models.subtitle;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.Subtitle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the subtitles of a file judged, each track by itself; the words and when they are shown are the evidence.
 *
 * @param judge stays the caller's to close
 */
public record SubtitleText(TextJudge judge, Clock clock) {

    /** The aspect of a file that is missing where its subtitles were not read. */
    public static final String ASPECT = "subtitles";

    private static final Logger LOG = LoggerFactory.getLogger(SubtitleText.class);

    /**
     * What came of the subtitles of a file.
     *
     * @param signals of each track that was judged; none where there is no track
     * @param gaps what could not be read, or not be judged
     */
    public record Judged(List<Signal> signals, List<Gap> gaps) {

        public Judged {
            signals = List.copyOf(signals);
            gaps = List.copyOf(gaps);
        }
    }

    /** Reads and judges; waits for it, though not past the deadline. Whatever goes wrong is a gap. */
    public Judged read(MediaDecoder decoder, byte[] media, Deadline deadline) {
        List<Subtitle> found = new ArrayList<>();
        Set<Gap> gaps = new LinkedHashSet<>();
        List<Signal> signals = new ArrayList<>();
        try {
            decoder.subtitles(media, deadline, found::add);
        } catch (DecodeException e) {
            gaps.add(gap(e.reason().wireName()));
        }
        found.forEach(one -> {
            if (one instanceof Subtitle.Unread(FailureReason reason)) {
                gaps.add(gap(reason.wireName()));
            }
        });
        tracks(found).forEach(track -> signals.addAll(judged(track, gaps, deadline)));
        return new Judged(signals, List.copyOf(gaps));
    }

    private static List<SubtitleTrack> tracks(List<Subtitle> found) {
        return found.stream()
                .filter(Subtitle.Line.class::isInstance)
                .map(Subtitle.Line.class::cast)
                .collect(Collectors.groupingBy(Subtitle.Line::track, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SubtitleTrack::new)
                .toList();
    }

    private List<Signal> judged(SubtitleTrack track, Set<Gap> gaps, Deadline deadline) {
        String text = track.text();
        Optional<AbstentionReason> abstention = judge.abstention(text);
        if (abstention.isPresent()) {
            abstention.filter(TextJudge::isMissingEvidence).ifPresent(reason -> gaps.add(gap(reason.wireName())));
            return List.of();
        }
        try {
            long left = deadline.remaining(clock).toNanos();
            return onTrack(judge.score(text, deadline).get(left, TimeUnit.NANOSECONDS), track);
        } catch (InterruptedException | ExecutionException | TimeoutException | CancellationException e) {
            gaps.add(gap(reason(e).wireName()));
            return List.of();
        }
    }

    private static FailureReason reason(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        FailureReason reason = TextJudge.reason(e);
        if (reason != FailureReason.TIMEOUT) {
            LOG.warn("The subtitles of a file could not be judged", e);
        }
        return reason;
    }

    private static List<Signal> onTrack(List<Signal> signals, SubtitleTrack track) {
        return signals.stream()
                .map(signal -> new Signal(
                        signal.category(), signal.score(), signal.bundle(), onTrack(track, signal.evidence())))
                .toList();
    }

    private static List<Evidence> onTrack(SubtitleTrack track, List<Evidence> spans) {
        return spans.stream()
                .<Evidence>mapMulti((evidence, shown) -> {
                    if (evidence instanceof Evidence.Span span) {
                        track.under(span).forEach(shown);
                    }
                })
                .toList();
    }

    private static Gap gap(String reason) {
        return new Gap(ASPECT, reason);
    }
}
