package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SliceValuesTest {

    private static final SliceValues ONE = SliceValues.of(Map.of("source", "forum", "identity", "women"));

    @Test
    void severalValuesStandBesideEachOther() {
        SliceValues two = ONE.and("identity", "old people");

        assertThat(two.all("identity")).containsExactly("old people", "women");
        assertThat(two.holds("identity", "women")).isTrue();
        assertThat(two.holds("identity", "forum")).isFalse();
        assertThat(two.orElse("source", "chat").one("source")).hasValue("forum");
        assertThat(two.orElse("language", "en").one("language")).hasValue("en");
        assertThat(ONE.all("identity")).containsExactly("women");
    }

    /** The digests of frozen runs depend on it. */
    @Test
    void oneValueEachIsWrittenAsEver() {
        assertThat(ONE).hasToString(new TreeMap<>(Map.of("source", "forum", "identity", "women")).toString());
        assertThat(ONE.and("identity", "old people")).hasToString("{identity=[old people, women], source=forum}");
    }

    @Test
    void aSliceHasAValue() {
        assertThatThrownBy(() -> new SliceValues(new TreeMap<>(Map.of("identity", new TreeSet<>()))))
                .hasMessageStartingWith("a slice has a value");
    }
}
