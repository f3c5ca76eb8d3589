package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.run.ItemScorer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderlyEndTest {

    private final OrderlyEnd end = new OrderlyEnd(Duration.ofMinutes(5));

    @Test
    void whoEndsTheProcessWaitsForWhatComputes() {
        Thread ending = Thread.startVirtualThread(end::ask);
        await().untilAsserted(() -> assertThatThrownBy(end::check).hasMessageStartingWith("stopped"));

        assertThat(ending.isAlive()).isTrue();
        end.close();

        await().until(() -> !ending.isAlive());
    }

    @Test
    void nobodyWaitsForEver() {
        OrderlyEnd impatient = new OrderlyEnd(Duration.ofMillis(1));

        assertThatCode(impatient::ask).doesNotThrowAnyException();
    }

    @Test
    void nothingStopsWhereNobodyAsked() {
        assertThat(end.guarding(new Scoring(() -> {})).scan(List.of())).isEmpty();
    }

    /** What decodes has been told to end as well, so that its items might count as failed. */
    @Test
    void theBatchThatRunsIsDropped() {
        ItemScorer scorer = end.guarding(new Scoring(() -> {
            end.close();
            end.ask();
        }));

        assertThatThrownBy(() -> scorer.scan(List.of())).isInstanceOf(CliException.class);
    }

    private record Scoring(Runnable meanwhile) implements ItemScorer {

        @Override
        public Set<Modality> modalities() {
            return Set.of(Modality.TEXT);
        }

        @Override
        public List<BundleRef> bundles() {
            return List.of();
        }

        @Override
        public List<Verdict> scan(List<DatasetItem> items) {
            meanwhile.run();
            return List.of();
        }

        @Override
        public void close() {}
    }
}
