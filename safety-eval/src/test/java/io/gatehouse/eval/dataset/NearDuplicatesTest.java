package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.dataset.NearDuplicates.Pair;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final String TEXT =
            "We walked along the river until the lights of the town went out one after another behind us";

    private final NearDuplicates texts = new NearDuplicates();

    @Test
    void aTextWithOneOtherWordIsFoundInTheOtherSplit() {
        texts.add("a", Split.TEST, TEXT);
        texts.add("b", Split.TRAIN, TEXT.replace("another", "the other"));
        texts.add("c", Split.TRAIN, "Nothing of this was ever said by anybody on any river in any town");

        assertThat(texts.acrossSplits()).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo("a");
            assertThat(pair.second()).isEqualTo("b");
            assertThat(pair.similarity()).isBetween(NearDuplicates.ALIKE, 0.99);
        });
    }

    @Test
    void aSplitMayRepeatItself() {
        texts.add("a", Split.TRAIN, TEXT);
        texts.add("b", Split.TRAIN, TEXT);

        assertThat(texts.acrossSplits()).isEmpty();
    }

    @Test
    void ofManyThatAreTheSameInASplitTheFirstIsNamed() {
        for (int i = 0; i < 1000; i++) {
            texts.add("train-" + i, Split.TRAIN, TEXT);
            texts.add("test-" + i, Split.TEST, TEXT);
        }

        assertThat(texts.acrossSplits()).containsExactly(new Pair("train-0", Split.TRAIN, "test-0", Split.TEST, 1));
    }
}
