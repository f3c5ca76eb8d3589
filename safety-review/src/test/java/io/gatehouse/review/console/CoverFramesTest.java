package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.console.PartCard.CoverFrame;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverFramesTest {

    private static final Evidence.Box BOX = new Evidence.Box(0.1, 0.2, 0.3, 0.4, 0.9);
    private static final Evidence.Ocr WORDS = new Evidence.Ocr("words", new Evidence.Box(0, 0.5, 1, 0.1, 0.8));

    @Test
    void boxesLieOnTheCoverThatStandsBeforeThem() {
        assertThat(frames(cover(1), BOX, cover(3), WORDS))
                .containsExactly(
                        new CoverFrame(1, "/part/covers/1", true, List.of(BOX)),
                        new CoverFrame(3, "/part/covers/3", true, List.of(WORDS.box())));
    }

    @Test
    void theFirstCoverMayAlwaysBeThere() {
        assertThat(frames(new Evidence.Segment(0, 900, Optional.of("noise"), 0.9), BOX))
                .containsExactly(new CoverFrame(1, "/part/covers/1", false, List.of()));
        assertThat(frames(cover(2), BOX))
                .containsExactly(
                        new CoverFrame(1, "/part/covers/1", false, List.of()),
                        new CoverFrame(2, "/part/covers/2", true, List.of(BOX)));
    }

    private static List<CoverFrame> frames(Evidence... evidence) {
        return CoverFrames.of("/part", List.of(new Signal(Category.WEAPONS, 0.9, Desk.BUNDLE, List.of(evidence))));
    }

    private static Evidence.Segment cover(int number) {
        return new Evidence.Segment(0, 9_000, Optional.of(Evidence.Segment.cover(number)), 0.9);
    }
}
