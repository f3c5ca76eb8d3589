package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacedScorerTest {

    private static final List<String> TEXTS =
            IntStream.range(0, 1_200).mapToObj(Integer::toString).toList();

    private final List<Integer> batches = new ArrayList<>();

    @Test
    void allTextsAreScoredInTheirOrderABatchAtATime() {
        List<double[]> scores = new PacedScorer(new Numbers(), () -> {}).scores(TEXTS);

        assertThat(scores).hasSize(1_200).element(1_199).isEqualTo(new double[] {1_199});
        assertThat(batches).containsExactly(512, 512, 176);
    }

    @Test
    void whoEndsItWaitsForNoMoreThanTheBatchThatRuns() {
        Runnable ending = () -> {
            if (!batches.isEmpty()) {
                throw new IllegalStateException("ended");
            }
        };

        assertThatThrownBy(() -> new PacedScorer(new Numbers(), ending).scores(TEXTS))
                .hasMessage("ended");
        assertThat(batches).containsExactly(512);
    }

    private final class Numbers implements Scorer {

        @Override
        public List<Category> categories() {
            return List.of(Category.HATE);
        }

        @Override
        public List<double[]> scores(List<String> texts) {
            batches.add(texts.size());
            return texts.stream()
                    .map(text -> new double[] {Double.parseDouble(text)})
                    .toList();
        }

        @Override
        public double askedShare() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
