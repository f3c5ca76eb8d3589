package io.gatehouse.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultLinesTest {

    @Test
    void anItemIsALine() throws IOException {
        RunResults results = read("""
                {"id": "b", "action": "ALLOW"}

                {"id": "a", "labels": {"hate": true, "spam": false}, "scores": {"hate": 0.75, "spam": 0}, "action": "BLOCK", \
                "flagged": ["hate"], "slices": {"language": "en"}, "excerpt": "One."}
                """);

        assertThat(results.items())
                .containsExactly(
                        new ItemResult(
                                "a",
                                Map.of(Category.HATE, true, Category.SPAM, false),
                                Map.of(Category.HATE, 0.75, Category.SPAM, 0.0),
                                Action.BLOCK,
                                Optional.of(Set.of(Category.HATE)),
                                Map.of("language", "en"),
                                "One."),
                        new ItemResult("b", Map.of(), Map.of(), Action.ALLOW, Optional.empty(), Map.of(), ""));
    }

    @Test
    void anItemMayBeInSeveralSlicesOfAName() throws IOException {
        ItemResult item = read("""
                {"id": "a", "action": "ALLOW", "slices": {"identity": ["women", "old people"], "language": "en"}}
                """).items().getFirst();

        assertThat(item.isIn(new Slice("identity", "women"))).isTrue();
        assertThat(item.isIn(new Slice("identity", "old people"))).isTrue();
        assertThat(item.isIn(new Slice("identity", "men"))).isFalse();
    }

    @Test
    void aLineThatSaysWhichRunItIsIsPassedBy() throws IOException {
        RunResults results = read("""
                {"dataset": "comments@1", "bundle": "text-safety@0.4.0"}
                {"id": "a", "split": "test", "outcome": "scored", "action": "ALLOW"}
                """);

        assertThat(results.items()).extracting(ItemResult::id).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'action': 'ALLOW'}                                             | 'id' is missing
            {'id': 'a'}                                                     | no action is called ''
            {'id': 'a', 'action': 'BLOK'}                                   | did you mean 'BLOCK'?
            {'id': 'a', 'action': 'ALLOW', 'labels': {'haet': true}}         | did you mean 'hate'?
            {'id': 'a', 'action': 'ALLOW', 'labels': {'hate': 1}}            | the label of hate is true or false, but was 1
            {'id': 'a', 'action': 'ALLOW', 'labels': ['hate']}               | 'labels' gives each category a value
            {'id': 'a', 'action': 'ALLOW', 'scores': {'hate': 1.5}}         | the score of hate lies in 0..1, but was 1.5
            {'id': 'a', 'action': 'ALLOW', 'scores': {'hate': 'NaN'}}       | the score of hate lies in 0..1, but was 'NaN'
            {'id': 'a', 'action': 'ALLOW', 'flagged': 'hate'}               | 'flagged' is a list
            {'id': 'a', 'action': 'ALLOW', 'flagged': ['haet']}             | did you mean 'hate'?
            {'id': 'a', 'action': 'ALLOW', 'slices': 'en'}                  | 'slices' gives each name a value
            {'id': 'a', 'action': 'ALLOW', 'slices': {'language': ''}}      | the slice 'language' needs a name and a value
            {'id': 'a', 'action': 'ALLOW', 'score': {}}                     | did you mean 'scores'?
            {'id': 'a', 'id': 'b', 'action': 'ALLOW'}                       | this is no JSON
            [1]                                                             | this is no object
            {                                                               | this is no JSON
            """, quoteCharacter = '~')
    void eachFaultIsNamedWithItsLine(String line, String fault) {
        assertThatThrownBy(() -> read("{\"id\": \"x\", \"action\": \"ALLOW\"}\n" + line.replace('\'', '"')))
                .isInstanceOf(FaultyInputException.class)
                .hasMessageStartingWith("run, line 2: ")
                .hasMessageContaining(fault.replace('\'', '"'));
    }

    @Test
    void aScoreThatIsNoNumberIsToldWithoutTheParsersSettings() {
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"action\": \"ALLOW\", \"scores\": {\"hate\": NaN}}"))
                .hasMessage("run, line 1: this is no JSON: NaN is no number; leave out what has no value");
    }

    @Test
    void allFaultsAreNamedAtOnceButForAFlood() {
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"labels\": {\"hate\": 1}, \"action\": \"BLOK\"}\nx\n"))
                .isInstanceOfSatisfying(
                        FaultyInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(3));
        assertThatThrownBy(() -> read("x\n".repeat(100)))
                .isInstanceOfSatisfying(
                        FaultyInputException.class,
                        refused ->
                                assertThat(refused.faults()).hasSize(21).last().isEqualTo("run: and 80 faults more"));
    }

    @Test
    void anEmptyFileIsNoRun() {
        assertThatThrownBy(() -> read("\n")).hasMessage("run: there are no results in it");
    }

    @Test
    void aRunThatWasStoppedIsNoRun() throws IOException {
        String lines = "{\"dataset\": \"d@1\", \"items\": 2}\n{\"id\": \"a\", \"action\": \"ALLOW\"}\n";

        assertThatThrownBy(() -> read(lines))
                .hasMessage("run: these are 1 of the 2 items of the run; give its command again, and it goes on");
        assertThat(read(lines + "{\"id\": \"b\", \"action\": \"ALLOW\"}\n").items())
                .hasSize(2);
    }

    @Test
    void aLineThatIsThereTwiceIsNoWrongCount() {
        String item = "{\"id\": \"a\", \"action\": \"ALLOW\"}\n";

        assertThatThrownBy(() -> read("{\"dataset\": \"d@1\", \"items\": 1}\n" + item + item + item))
                .hasMessage("run: the item \"a\" is there twice; each counts once");
    }

    private static RunResults read(String lines) throws IOException {
        return ResultLines.read("run", new BufferedReader(new StringReader(lines)));
    }
}
