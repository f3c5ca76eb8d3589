package io.gatehouse.eval.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultLinesTest {

    @Test
    void oneGroupIsATextAndSeveralAreAList() {
        SliceValues slices = SliceValues.of(Map.of("language", "en", "identity", "women"));
        ItemResult one = result(slices);
        ItemResult two = result(slices.and("identity", "old people"));

        assertThat(ResultLines.write(one)).endsWith("\"slices\":{\"identity\":\"women\",\"language\":\"en\"}}");
        assertThat(ResultLines.write(two))
                .endsWith("\"slices\":{\"identity\":[\"old people\",\"women\"],\"language\":\"en\"}}");
        assertThat(ResultLines.read(ResultLines.write(one))).isEqualTo(one);
        assertThat(ResultLines.read(ResultLines.write(two))).isEqualTo(two);
    }

    private static ItemResult result(SliceValues slices) {
        return new ItemResult(
                "a",
                Split.TEST,
                Outcome.SCORED,
                Map.of(Category.HATE, 0.5),
                Action.REVIEW,
                Set.of(Category.HATE),
                Map.of(Category.HATE, true),
                slices);
    }
}
