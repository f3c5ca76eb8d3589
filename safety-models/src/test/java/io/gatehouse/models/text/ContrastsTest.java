package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.Example.Split;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContrastsTest {

    @Test
    void everySlotIsFilledAndTheSeedDecides() throws IOException {
        List<Example> examples = Contrasts.examples(7);

        assertThat(examples).extracting(Example::text).noneMatch(text -> text.contains("{"));
        assertThat(Contrasts.examples(7)).isEqualTo(examples);
        assertThat(Contrasts.examples(8)).isNotEqualTo(examples);
    }

    @Test
    void noSentenceIsBothTrainedOnAndHeldBack() throws IOException {
        List<Example> examples = Contrasts.examples(7);
        Set<String> heldBack = examples.stream()
                .filter(example -> example.split() == Split.HELD_BACK)
                .map(Example::text)
                .collect(Collectors.toSet());

        assertThat(heldBack).isNotEmpty();
        assertThat(examples)
                .filteredOn(example -> example.split() != Split.HELD_BACK)
                .extracting(Example::text)
                .doesNotContainAnyElementsOf(heldBack);
    }

    @Test
    void nothingIsWrittenForContentAboutMinors() throws IOException {
        assertThat(Contrasts.examples(7))
                .noneMatch(example -> example.labels().getOrDefault(Category.SEXUAL_MINORS, false));
    }
}
