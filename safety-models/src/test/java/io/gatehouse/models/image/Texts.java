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
import java.util.function.Function;

/** Readers whose answers a test chooses. */
final class Texts {

    static final BundleRef BUNDLE = new BundleRef("texts", "1.0.0", "sha256:" + "3".repeat(64));

    static final Signal HARSH = new Signal(
            Category.HARASSMENT,
            0.9,
            BUNDLE,
            List.of(new Evidence.Ocr("harsh words", new Evidence.Box(0.1, 0.2, 0.3, 0.1, 0.9))));

    private Texts() {}

    static PictureText saying(List<Signal> signals, List<Gap> gaps) {
        return reading(_ -> CompletableFuture.completedFuture(new PictureText.Written(signals, gaps)));
    }

    static PictureText reading(Function<List<Picture>, CompletableFuture<PictureText.Written>> read) {
        return new PictureText() {
            @Override
            public Set<Category> categories() {
                return Set.of(Category.HARASSMENT);
            }

            @Override
            public List<BundleRef> bundles() {
                return List.of(BUNDLE);
            }

            @Override
            public CompletableFuture<Written> read(List<Picture> pictures, Deadline deadline) {
                return read.apply(pictures);
            }
        };
    }
}
