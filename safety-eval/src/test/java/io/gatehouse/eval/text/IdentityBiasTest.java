package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import io.gatehouse.models.text.LabelledText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two groups by hand: the naming of cyclists alone raises a score, that of sailors does not. */
class IdentityBiasTest {

    private final List<ScoredText> texts = Stream.of(
                    text("cyclists", 0.9, true),
                    text("cyclists", 0.7, false),
                    text("cyclists", 0.3, false),
                    text("sailors", 0.6, true),
                    text("sailors", 0.2, false))
            .flatMap(text -> Collections.nCopies(20, text).stream())
            .toList();
    private final Table table = IdentityBias.of(texts, List.of(Category.HATE)).table();

    @Test
    void theTableNamesEachGroupOnceAndSumsUp() {
        assertThat(table.rows())
                .extracting(List::getFirst)
                .containsExactly("cyclists", "sailors", "lowest", "mean, power -5", "all");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    }

    @Test
    void textsAreFlaggedFromOneHalf() {
        // 0.7 alone of three harmless texts: |1/2 - 1/3| + |0 - 1/3|.
        assertThat(table.rows().getFirst().subList(2, 6))
                .containsExactly("1.000", "0.500 (0.350 to 0.650)", "1.000", "0.500 (0.338 to 0.662, n = 40)");
        assertThat(table.legend()).contains("is 0.500 (", "the false negative equality difference 0.000");
    }

    @Test
    void ofAHandfulThereIsNoFigure() {
        Table few =
                IdentityBias.of(texts.subList(15, 45), List.of(Category.HATE)).table();

        assertThat(few.rows().getFirst().subList(2, 5)).containsOnly("not enough data");
        assertThat(few.rows().getLast()).contains("not enough data");
    }

    private static ScoredText text(String identity, double score, boolean hateful) {
        LabelledText text = new LabelledText("a text", "made", Map.of(Category.HATE, hateful), Optional.of(identity));
        return new ScoredText(text, new double[] {score});
    }
}
