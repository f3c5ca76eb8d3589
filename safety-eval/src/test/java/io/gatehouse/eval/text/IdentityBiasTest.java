package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import io.gatehouse.models.text.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two groups by hand: the naming of cyclists alone raises a score, that of sailors does not. */
class IdentityBiasTest {

    private final Table table = IdentityBias.of(
                    List.of(
                            text("cyclists", 0.9, true),
                            text("cyclists", 0.7, false),
                            text("cyclists", 0.3, false),
                            text("sailors", 0.6, true),
                            text("sailors", 0.2, false)),
                    List.of(Category.HATE))
            .table();

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
                .containsExactly("1.000", "0.500", "1.000", "0.500 (0.013 to 0.987, n = 2)");
        assertThat(table.legend()).contains("is 0.500, the false negative equality difference 0.000");
    }

    private static ScoredText text(String identity, double score, boolean hateful) {
        LabelledText text = new LabelledText("a text", "made", Map.of(Category.HATE, hateful), Optional.of(identity));
        return new ScoredText(text, new double[] {score});
    }
}
