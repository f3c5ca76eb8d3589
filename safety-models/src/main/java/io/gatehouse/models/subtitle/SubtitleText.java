package io.gatehouse.models.subtitle;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.judging.TrackJudge;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.Subtitle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Has the subtitles of a file judged, each track by itself; the words and when they are shown are the evidence.
 *
 * @param judge stays the caller's to close
 */
public record SubtitleText(TextJudge judge, Clock clock) {

    /** The aspect of a file that is missing where its subtitles were not read. */
    public static final String ASPECT = "subtitles";

    private static final Gap FOREIGN = new Gap(ASPECT, AbstentionReason.LANGUAGE_UNSUPPORTED.wireName());

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
            gaps.add(gap(e.reason()));
        }
        found.forEach(one -> {
            if (one instanceof Subtitle.Unread(FailureReason reason)) {
                gaps.add(gap(reason));
            }
        });
        tracks(found).forEach(track -> signals.addAll(judged(track.readings(), deadline, gaps)));
        return new Judged(signals, List.copyOf(gaps));
    }

    /** The worst way to read a track speaks for each category; only as it is shown it tells of its language. */
    private List<Signal> judged(List<Reading> readings, Deadline deadline, Set<Gap> gaps) {
        TrackJudge tracks = new TrackJudge(judge, clock, ASPECT);
        Map<Category, Signal> worst = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Set<Gap> missing = new LinkedHashSet<>();
            tracks.judged(reading.text(), reading::under, deadline, missing::add)
                    .forEach(signal -> worst.merge(
                            signal.category(), signal, (one, other) -> one.score() >= other.score() ? one : other));
            missing.removeIf(gap -> reading.mended() && gap.equals(FOREIGN));
            gaps.addAll(missing);
        }
        return List.copyOf(worst.values());
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

    private static Gap gap(FailureReason reason) {
        return new Gap(ASPECT, reason.wireName());
    }
}
