package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceRowTest {

    private static final Evidence.Box BOX = new Evidence.Box(0.25, 0.5, 0.1, 0.2, 0.9);
    private static final Evidence.Segment COVER =
            new Evidence.Segment(0, 180_000, Optional.of(Evidence.Segment.COVER), 0.9);
    private static final Evidence.Segment SHOUT = new Evidence.Segment(1_000, 2_000, Optional.of("shouting"), 0.8);

    @Test
    void aCoverAsAWholeIsARowOfItsOwn() {
        Evidence.Segment second = new Evidence.Segment(0, 180_000, Optional.of(Evidence.Segment.cover(2)), 0.9);

        assertThat(EvidenceRow.of(List.of(COVER, second, new Evidence.Frame(7_000, 0.8))))
                .extracting(EvidenceRow::where)
                .containsExactly("on the cover", "on the cover 2", "0:07.0");
    }

    @Test
    void ofMoreCoversItSaysWhich() {
        Evidence.Segment third = new Evidence.Segment(0, 180_000, Optional.of(Evidence.Segment.cover(3)), 0.9);

        assertThat(EvidenceRow.of(List.of(third, new Evidence.Box(0.1, 0.2, 0.3, 0.4, 0.9))))
                .singleElement()
                .satisfies(row -> assertThat(row.where()).startsWith("on the cover 3, 10 %"));
    }

    @Test
    void whatIsOnACoverIsOneRowThatSaysSo() {
        List<EvidenceRow> rows =
                EvidenceRow.of(List.of(COVER, BOX, COVER, new Evidence.Ocr("kick them out", BOX), SHOUT));

        String place = "on the cover, 25 % from the left, 50 % from the top, 10 × 20 % large";
        assertThat(rows)
                .extracting(EvidenceRow::what, EvidenceRow::where)
                .containsExactly(
                        tuple("Area", place),
                        tuple("Reads “kick them out”", place),
                        tuple("shouting", "0:01.0 to 0:02.0"));
    }

    @Test
    void aCoverIsNoMomentToJumpTo() {
        BundleRef bundle = new BundleRef("pictures", "1.0.0", "sha256:" + "0".repeat(64));
        Signal signal = new Signal(Category.WEAPONS, 0.9, bundle, List.of(COVER, BOX, SHOUT));

        assertThat(Timeline.of(List.of(signal)).marks()).hasSize(1);
    }
}
