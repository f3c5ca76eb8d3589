package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.suite.FunctionalSuite;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionalDatasetTest {

    @Test
    void eachCaseIsAnItemThatIsLabelledForOneCategory() throws IOException {
        FunctionalCase first = FunctionalSuite.load().getFirst();
        Dataset dataset = FunctionalDataset.load();

        assertThat(dataset.size(Split.TEST)).isEqualTo(FunctionalSuite.load().size());
        try (Stream<DatasetItem> items = dataset.items()) {
            assertThat(items.findFirst()).hasValueSatisfying(item -> {
                assertThat(item.content()).isEqualTo(new ItemContent.Text(first.text()));
                assertThat(item.labels()).isEqualTo(Map.of(first.category(), first.harmful()));
                assertThat(item.slices()).isEqualTo(SliceValues.of(Map.of("function", first.function())));
            });
        }
    }

    @Test
    void theSuiteOfOneBuildHasOneDigest() {
        assertThat(FunctionalDataset.load().digest())
                .isEqualTo(FunctionalDataset.load().digest());
    }
}
