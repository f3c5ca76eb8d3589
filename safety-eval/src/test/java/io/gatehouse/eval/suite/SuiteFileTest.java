package io.gatehouse.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteFileTest {

    @Test
    void aCaseTakesWhatItsFunctionSays() {
        SuiteFile file = read("""
                - function: greeting
                  category: hate
                  expect: harmless
                  cases: ["Good morning, all."]
                """);

        assertThat(file.faults()).isEmpty();
        assertThat(file.cases())
                .containsExactly(new FunctionalCase("greeting", Category.HATE, false, "Good morning, all."));
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        SuiteFile file = read("""
                - function: greeting
                  category: hat
                  expect: fine
                  case: ["Good morning."]
                - category: spam
                  expect: harmful
                  cases: ["", 7]
                """);

        assertThat(file.cases()).isEmpty();
        assertThat(file.faults())
                .containsExactly(
                        "test.yaml, entry 1: nothing is called \"case\"; did you mean \"cases\"?",
                        "test.yaml, entry 1: no category is called \"hat\"; did you mean \"hate\"?",
                        "test.yaml, entry 1: expect is \"fine\", but must be harmful or harmless",
                        "test.yaml, entry 1: it has no cases; list some texts below \"cases\"",
                        "test.yaml, entry 2: \"function\" is missing; write it beside the others",
                        "test.yaml, entry 2, case 1: this is no text; write one, in quotes",
                        "test.yaml, entry 2, case 2: this is no text; write one, in quotes");
    }

    @Test
    void aFileThatIsNoListSaysWhatItMustBe() {
        assertThat(read("function: greeting").faults())
                .containsExactly(
                        "test.yaml must be a list of functions, each with function, category, expect and cases");
    }

    @Test
    void theSameTextTwiceIsAFault() {
        FunctionalCase one = new FunctionalCase("greeting", Category.HATE, false, "Good morning.");
        FunctionalCase two = new FunctionalCase("farewell", Category.SPAM, false, "good morning. ");

        assertThat(FunctionalSuite.repeated(List.of(one, two)))
                .containsExactly("\"good morning. \" stands in \"greeting\" and again in \"farewell\";"
                        + " each text counts once, so drop one of them");
    }

    @Test
    void aSlotTakesTheNextWordAndWithoutWordsTheCaseIsLeftOut() {
        FunctionalCase plain = new FunctionalCase("greeting", Category.HATE, false, "Hello.");
        List<FunctionalCase> cases = List.of(slot("{slur} one"), plain, slot("two {slur}"), slot("{slur} three"));

        assertThat(FunctionalSuite.filled(cases, List.of())).containsExactly(plain);
        assertThat(FunctionalSuite.filled(cases, List.of("x", "y")))
                .extracting(FunctionalCase::text)
                .containsExactly("x one", "Hello.", "two y", "x three");
    }

    private static FunctionalCase slot(String text) {
        return new FunctionalCase("slur", Category.HATE, true, text);
    }

    private static SuiteFile read(String yaml) {
        return SuiteFile.read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
