package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.Modality;
import java.nio.file.Path;

/** What is to be judged. */
public sealed interface ItemContent {

    Modality modality();

    record Text(String text) implements ItemContent {
        @Override
        public Modality modality() {
            return Modality.TEXT;
        }
    }

    /** A file beside the dataset. */
    record Media(Modality modality, Path file) implements ItemContent {}

    /**
     * A medium of the project's own, which code makes.
     *
     * @param bytes the file; never modified by anyone, for records do not copy it
     */
    record Made(Modality modality, byte[] bytes) implements ItemContent {}
}
