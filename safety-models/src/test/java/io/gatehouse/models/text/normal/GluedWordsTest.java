package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ihatewomen | i hate women",
                "ihateyou | i hate you",
                "killthemall | kill them all",
                "iwanttokillyou | i want to kill you",
                "gokillyourself | go kill yourself",
                "stupidpeople | stupid people"
            })
    void commonWordsWithoutSpacesAreParted(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "podcasters",
                "carrington",
                "wolverhampton",
                "sunderland",
                "birmingham",
                "schwarzenegger",
                "massachusetts",
                "internationalization",
                "misunderstandings",
                "kardashian",
                "unbelievably",
                "whistleblower",
                "cryptocurrency"
            })
    void namesAndLongWordsStayWhole(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@killthemall", "@ihatewomen"})
    void namesOfPeopleAreNoSentences(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "women | women | all ihatewomen!",
                "kill | kill | #killthemall",
                "thursday | thursday | a #throwbackthursday photo",
                "throw | throw | a #throwbackthursday photo"
            })
    void wordsPointAtTheirPart(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }

    @Test
    void theSpaceBetweenPartedWordsHasNoWidth() {
        NormalizedText parted = NormalizedText.of("killthemall");

        int space = parted.text().toString().indexOf(' ');

        assertThat(parted.beginOf(space)).isEqualTo(4).isEqualTo(parted.endOf(space));
    }

    @Test
    void aWordIsNotPartedWithinACharacter() {
        assertThat(Lifted.text("㎏㎏㎏")).isEqualTo("kgkgkg");
    }
}
