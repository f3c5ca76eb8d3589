package io.gatehouse.models.image;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Finds what is written in pictures and judges it. */
public interface PictureText {

    Set<Category> categories();

    List<BundleRef> bundles();

    /**
     * Reads pictures that belong together, such as the frames of one file.
     *
     * @return never completes exceptionally, and is done before the deadline is
     */
    CompletableFuture<Written> read(List<Picture> pictures, Deadline deadline);

    /**
     * What came of reading.
     *
     * @param signals one per category; none where nothing is written
     * @param menaces words that would menace if a weapon were shown beside them
     * @param gaps what could not be read, or not be judged
     */
    record Written(List<Signal> signals, List<Evidence.Ocr> menaces, List<Gap> gaps) {
        public Written {
            signals = List.copyOf(signals);
            menaces = List.copyOf(menaces);
            gaps = List.copyOf(gaps);
        }

        /** Words that menace nobody, whatever is shown beside them. */
        public Written(List<Signal> signals, List<Gap> gaps) {
            this(signals, List.of(), gaps);
        }
    }

    /** For those who only want to know what a picture shows: it reads nothing and misses nothing. */
    static PictureText none() {
        return new PictureText() {
            @Override
            public Set<Category> categories() {
                return Set.of();
            }

            @Override
            public List<BundleRef> bundles() {
                return List.of();
            }

            @Override
            public CompletableFuture<Written> read(List<Picture> pictures, Deadline deadline) {
                return CompletableFuture.completedFuture(new Written(List.of(), List.of()));
            }
        };
    }
}
