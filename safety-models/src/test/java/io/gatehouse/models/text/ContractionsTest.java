package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.Example.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am here, I will not go | I'm here, I'll not go",
                "we cannot and do not, it is going to rain | we can't and don't, it's gonna rain",
                "Miami am isnot | Miami am isnot"
            })
    void wordsAreShortenedWhereTheyStandWhole(String text, String shortened) {
        assertThat(Contractions.in(example(text)).text()).isEqualTo(shortened);
    }

    @Test
    void aTextKeepsItsLabels() {
        assertThat(Contractions.in(example("I am")).labels())
                .isEqualTo(example("I am").labels());
    }

    private static Example example(String text) {
        return new Example(text, "a", new Labels().no(Category.SPAM).all(), Split.TRAIN);
    }
}
