package io.gatehouse.models.image;

import io.gatehouse.domain.signal.FailureReason;
import java.util.List;

/** What came of decoding a file: pictures, or a refusal. */
public sealed interface DecodedImage {

    /**
     * @param pictures upright; one for a still, several for an animation, and each twice (over white, over black) where
     *     it can be seen through; the worst of them speaks for the file
     * @param everyFrame whether the pictures are all that the file holds, and not a sample of its frames
     */
    record Pictures(List<Picture> pictures, boolean everyFrame) implements DecodedImage {
        public Pictures {
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException("a decoded file has at least one picture");
            }
        }
    }

    /** @param detail one sentence for the person who sent the file */
    record Refused(FailureReason reason, String detail) implements DecodedImage {}
}
