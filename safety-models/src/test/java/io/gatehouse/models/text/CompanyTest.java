package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.Example.Split;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final Example INSULT =
            new Example("you fool", "a", new Labels().yes(Category.HARASSMENT).all(), Split.TRAIN);
    private static final Example HARMLESS =
            new Example("it rained", "b", new Labels().no(Category.values()).all(), Split.TRAIN);
    private static final Example HALF_KNOWN =
            new Example("who knows", "b", new Labels().no(Category.SPAM).all(), Split.TRAIN);

    @Test
    void aTextKeepsItsWordsAndItsLabelsInCompany() {
        Example joined = new Company(List.of(INSULT, HARMLESS, HALF_KNOWN), new Random(7)).around(INSULT);

        assertThat(joined.text()).contains("you fool", "it rained").doesNotContain("who knows");
        assertThat(joined.labels()).isEqualTo(Map.of(Category.HARASSMENT, true));
        assertThat(joined.source()).isEqualTo("a");
        assertThat(joined.split()).isEqualTo(Split.TRAIN);
    }

    @Test
    void companyLeavesRoomForTheTextInItsWindow() {
        Company company = new Company(List.of(HARMLESS), new Random(7));
        Example nearlyFull = INSULT.saying("you fool ".repeat(Company.LONGEST / 9 - 1));

        assertThat(Stream.generate(() -> company.around(nearlyFull)).limit(200))
                .allSatisfy(joined -> assertThat(joined.text())
                        .contains(nearlyFull.text())
                        .hasSizeLessThanOrEqualTo(Company.LONGEST));
    }

    @Test
    void someTextsStandInACrowd() {
        Company company = new Company(List.of(HARMLESS), new Random(7));

        assertThat(Stream.generate(() -> company.around(INSULT)).limit(200))
                .anySatisfy(joined ->
                        assertThat(joined.text().split("it rained", -1)).hasSizeGreaterThan(6));
    }

    @Test
    void whereNothingIsKnownToBeHarmlessATextStaysAlone() {
        assertThat(new Company(List.of(INSULT, HALF_KNOWN), new Random(7)).around(INSULT))
                .isEqualTo(INSULT);
    }
}
