package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.Example.Split;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContrastsTest {

    private static final List<String> SLURS = List.of("grumbler");

    @Test
    void everySlotIsFilledAndTheSeedDecides() throws IOException {
        List<Example> examples = Contrasts.examples(7, SLURS);

        assertThat(examples).extracting(Example::text).noneMatch(text -> text.contains("{"));
        assertThat(Contrasts.examples(7, SLURS)).isEqualTo(examples);
        assertThat(Contrasts.examples(8, SLURS)).isNotEqualTo(examples);
    }

    @Test
    void noSentenceIsBothTrainedOnAndHeldBack() throws IOException {
        List<Example> examples = Contrasts.examples(7, SLURS);
        Set<String> heldBack = examples.stream()
                .filter(example -> example.split() == Split.HELD_BACK)
                .map(Example::text)
                .collect(Collectors.toSet());

        assertThat(heldBack).isNotEmpty();
        assertThat(examples)
                .filteredOn(example -> example.split() != Split.HELD_BACK)
                .extracting(Example::text)
                .noneMatch(heldBack::contains);
    }

    @Test
    void nothingIsWrittenForContentAboutMinors() throws IOException {
        assertThat(Contrasts.examples(7, SLURS))
                .noneMatch(example -> example.labels().getOrDefault(Category.SEXUAL_MINORS, false));
    }

    @Test
    void withoutALexiconTheSentencesThatNeedOneAreLeftOut() throws IOException {
        assertThat(Contrasts.examples(7, List.of()))
                .extracting(Example::text)
                .noneMatch(text -> text.contains("slur}") || text.contains("grumbler"));
        assertThat(Contrasts.examples(7, SLURS)).extracting(Example::text).anyMatch(text -> text.contains("grumbler"));
    }

    @Test
    void everyIdentityIsSpokenOfOftenBothWithAndWithoutHate() throws IOException {
        Map<String, Map<Boolean, Long>> counts = Contrasts.examples(7, SLURS).stream()
                .filter(example -> example.labels().containsKey(Category.HATE))
                .filter(example -> example.identity().isPresent())
                .collect(Collectors.groupingBy(
                        example -> example.identity().orElseThrow(),
                        Collectors.partitioningBy(
                                example -> example.labels().get(Category.HATE), Collectors.counting())));

        assertThat(counts).hasSizeGreaterThan(30);
        assertThat(counts.values()).allSatisfy(both -> {
            assertThat(both.get(true)).isGreaterThan(80);
            assertThat(both.get(false)).isGreaterThan(80);
        });
    }
}
