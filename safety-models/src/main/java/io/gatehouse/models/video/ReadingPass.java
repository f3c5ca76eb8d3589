package io.gatehouse.models.video;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.judging.Voices;
import io.gatehouse.models.media.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Has read what is written in pictures of a video; each piece of evidence is a time and the words of that picture. */
record ReadingPass(PictureText text) {

    static final String ASPECT = "text";

    /** Levels of 0..255; noise of a camera or of compression over one colour stays below. */
    private static final int BLANK_TOLERANCE = 10;

    /** As many as there are readers. */
    private static final int AT_A_TIME = 2;

    /** Pairs of a time and words. */
    private static final int MOST_EVIDENCE = 5;

    private record Page(VideoFrame frame, PictureText.Written written) {

        Stream<Signal> signals() {
            return written.signals().stream()
                    .map(signal -> new Signal(
                            signal.category(),
                            signal.score(),
                            signal.bundle(),
                            signal.evidence().stream().flatMap(this::timed).toList()));
        }

        private Stream<Evidence> timed(Evidence words) {
            return Stream.of(new Evidence.Frame(frame.atMs(), words.score()), words);
        }
    }

    /** Reads few pictures at a time, so that one film does not fill the queue that all pictures wait in. */
    CompletableFuture<Findings> read(FramesToRead toRead, Deadline deadline) {
        List<VideoFrame> marked = toRead.finish().stream()
                .filter(frame -> !Picture.of(frame).isBlank(BLANK_TOLERANCE))
                .toList();
        CompletableFuture<List<Page>> pages = CompletableFuture.completedFuture(new ArrayList<>());
        for (int from = 0; from < marked.size(); from += AT_A_TIME) {
            List<VideoFrame> few = marked.subList(from, Math.min(marked.size(), from + AT_A_TIME));
            pages = pages.thenCompose(before -> next(before, few, deadline));
        }
        return pages.thenApply(read -> findings(read, toRead.complete()));
    }

    private CompletableFuture<List<Page>> next(List<Page> before, List<VideoFrame> few, Deadline deadline) {
        List<CompletableFuture<Page>> read = few.stream()
                .map(frame ->
                        text.read(List.of(Picture.of(frame)), deadline).thenApply(written -> new Page(frame, written)))
                .toList();
        return CompletableFuture.allOf(read.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            read.forEach(page -> before.add(page.join()));
            return before;
        });
    }

    private static Findings findings(List<Page> pages, boolean complete) {
        List<Signal> signals = Voices.merged(
                        pages.stream().flatMap(Page::signals).toList())
                .stream()
                .map(signal -> new Signal(
                        signal.category(),
                        signal.score(),
                        signal.bundle(),
                        signal.evidence().stream().limit(2L * MOST_EVIDENCE).toList()))
                .toList();
        Stream<Gap> skipped =
                complete ? Stream.empty() : Stream.of(new Gap(ASPECT, AbstentionReason.NOT_SAMPLED.wireName()));
        Stream<Gap> unread = pages.stream().flatMap(page -> page.written().gaps().stream());
        return new Findings(signals, Stream.concat(skipped, unread).distinct().toList());
    }
}
