package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.console.TextPieces.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

    @Test
    void aTextIsCutWhereEvidenceBeginsAndEnds() {
        assertThat(TextPieces.of("0123456789", List.of(signal(Category.HATE, 2, 5, 0.4))))
                .containsExactly(
                        new Piece("01", null, false), new Piece("234", "hate", false), new Piece("56789", null, false));
    }

    @Test
    void whereEvidenceOverlapsBothIsSaid() {
        assertThat(TextPieces.of(
                        "0123456789", List.of(signal(Category.HATE, 0, 6, 0.4), signal(Category.VIOLENCE, 4, 10, 0.9))))
                .containsExactly(
                        new Piece("0123", "hate", false),
                        new Piece("45", "hate, violence", true),
                        new Piece("6789", "violence", true));
    }

    @Test
    void aTextWithoutEvidenceIsOnePieceAndAnEmptyOneIsNone() {
        assertThat(TextPieces.of("quiet", List.of())).containsExactly(new Piece("quiet", null, false));
        assertThat(TextPieces.of("", List.of())).isEmpty();
    }

    @Test
    void noCutGoesThroughACharacterOrBeyondTheEnd() {
        assertThat(TextPieces.of("a😀b", List.of(signal(Category.HATE, 2, 99, 0.4))))
                .extracting(Piece::text)
                .containsExactly("a", "😀b");
        assertThat(TextPieces.of("a", List.of(signal(Category.HATE, 5, 9, 0.4))))
                .hasSize(1);
    }

    private static Signal signal(Category category, int begin, int end, double score) {
        return new Signal(category, score, Desk.BUNDLE, List.of(new Evidence.Span(begin, end, score)));
    }
}
