package io.gatehouse.domain.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTest {

    @Test
    void versionOneHasTheseCategoriesAndNoOthers() {
        assertThat(Category.TAXONOMY_VERSION).isEqualTo(1);
        assertThat(Arrays.stream(Category.values()).map(Category::wireName))
                .containsExactly(
                        "hate",
                        "hate/threatening",
                        "harassment",
                        "harassment/threatening",
                        "violence",
                        "violence/graphic",
                        "weapons",
                        "extremism",
                        "self-harm",
                        "self-harm/intent",
                        "self-harm/instructions",
                        "sexual",
                        "sexual/minors",
                        "illicit",
                        "illicit/violent",
                        "profanity",
                        "privacy",
                        "spam",
                        "misinformation/medical",
                        "inauthentic");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aCategoryIsFoundByItsName(Category category) {
        assertThat(Category.named(category.wireName())).isEqualTo(category);
        assertThat(category).hasToString(category.wireName());
    }

    @Test
    void aChildHasAParentWhereTheTaxonomyHasIt() {
        assertThat(Category.SELF_HARM_INTENT.parent()).contains(Category.SELF_HARM);
        assertThat(Category.SELF_HARM.parent()).isEmpty();
        assertThat(Category.MISINFORMATION_MEDICAL.parent()).isEmpty();
    }

    @Test
    void anUnknownNameIsToldWithAllThatThereAre() {
        assertThat(Category.find("Hate")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Category.named("hat"))
                .withMessageStartingWith("no category is called \"hat\"; the taxonomy has hate, hate/threatening");
    }

    @ParameterizedTest
    @CsvSource({
        "hat, hate",
        "Hate, hate",
        "hate_threatening, hate/threatening",
        "profanty, profanity",
        "self_harm, self-harm",
        "sapm, spam"
    })
    void aMisspeltNameIsGuessed(String written, String meant) {
        assertThat(NearestName.hint(
                        written,
                        Arrays.stream(Category.values()).map(Category::wireName).toList()))
                .isEqualTo("did you mean \"" + meant + "\"?");
    }
}
