package io.gatehouse.eval.text;

import static io.gatehouse.domain.taxonomy.Category.HATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void whatIsNotScoredIsCountedAndHeldForReview() {
        List<ScoredText> texts = new ArrayList<>();
        texts.addAll(Texts.times(90, "forum", Texts.only(), 0));
        texts.addAll(Texts.times(10, "forum", Texts.only()));
        texts.addAll(Texts.times(5, "prompts", Texts.only(HATE), 0.9));

        assertThat(Coverage.of(texts, Texts.decisions(HATE)).rows())
                .containsExactly(
                        List.of(
                                "forum",
                                "100",
                                "0.900 (0.824 to 0.951, n = 100)",
                                "10",
                                "1.000 (0.692 to 1.000, n = 10)"),
                        List.of("prompts", "5", "1.000 (0.478 to 1.000, n = 5)", "0", "none abstained"));
    }
}
