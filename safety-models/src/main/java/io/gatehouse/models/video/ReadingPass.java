package io.gatehouse.models.video;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.image.TextOverImage;
import io.gatehouse.models.judging.Voices;
import io.gatehouse.models.media.VideoFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Words and a weapon are seen together if no more than this lies between their frames. */
    private static final long TOGETHER_MS = 2_000;

    private record Page(VideoFrame frame, PictureText.Written written) {

        Stream<Signal> signals() {
            return written.signals().stream().map(this::timed);
        }

        /** What the words say over each weapon that is shown with them. */
        Stream<Signal> over(Findings seen) {
            return seen.signals().stream()
                    .flatMap(signal -> near(signal).map(shown -> alone(signal, shown)))
                    .flatMap(weapon -> TextOverImage.of(weapon, written).stream())
                    .map(this::timed);
        }

        private Stream<Evidence.Frame> near(Signal signal) {
            return signal.evidence().stream()
                    .filter(Evidence.Frame.class::isInstance)
                    .map(Evidence.Frame.class::cast)
                    .filter(shown -> Math.abs(shown.atMs() - frame.atMs()) <= TOGETHER_MS);
        }

        private static Signal alone(Signal signal, Evidence.Frame shown) {
            return new Signal(signal.category(), shown.score(), signal.bundle(), List.of(shown));
        }

        private Signal timed(Signal signal) {
            List<Evidence> timed =
                    signal.evidence().stream().flatMap(this::timed).toList();
            return new Signal(signal.category(), signal.score(), signal.bundle(), timed);
        }

        private Stream<Evidence> timed(Evidence piece) {
            return piece instanceof Evidence.Ocr
                    ? Stream.of(new Evidence.Frame(frame.atMs(), piece.score()), piece)
                    : Stream.of(piece);
        }
    }

    /**
     * Reads few pictures at a time, so that one film does not fill the queue that all pictures wait in.
     *
     * @param seen what the frames show
     */
    CompletableFuture<Findings> read(FramesToRead toRead, Findings seen, Deadline deadline) {
        List<VideoFrame> marked = toRead.finish().stream()
                .filter(frame -> !Picture.of(frame).isBlank(BLANK_TOLERANCE))
                .toList();
        CompletableFuture<List<Page>> pages = CompletableFuture.completedFuture(new ArrayList<>());
        for (int from = 0; from < marked.size(); from += AT_A_TIME) {
            List<VideoFrame> few = marked.subList(from, Math.min(marked.size(), from + AT_A_TIME));
            pages = pages.thenCompose(before -> next(before, few, deadline));
        }
        return pages.thenApply(read -> findings(read, seen, toRead.complete()));
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

    private static Findings findings(List<Page> pages, Findings seen, boolean complete) {
        List<Signal> said = Voices.merged(pages.stream().flatMap(Page::signals).toList()).stream()
                .map(signal -> new Signal(
                        signal.category(),
                        signal.score(),
                        signal.bundle(),
                        signal.evidence().stream().limit(2L * MOST_EVIDENCE).toList()))
                .toList();
        Optional<Signal> together =
                pages.stream().flatMap(page -> page.over(seen)).max(Comparator.comparingDouble(Signal::score));
        Stream<Gap> skipped =
                complete ? Stream.empty() : Stream.of(new Gap(ASPECT, AbstentionReason.NOT_SAMPLED.wireName()));
        Stream<Gap> unread = pages.stream().flatMap(page -> page.written().gaps().stream());
        return new Findings(
                Stream.concat(said.stream(), together.stream()).toList(),
                Stream.concat(skipped, unread).distinct().toList());
    }
}
