package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suites of media that code makes, on the bundles of the product. What these get wrong stands here too: better or
 * worse, a change of it is one to look at.
 */
class FunctionalMediaTest {

    @TempDir
    private Path folder;

    private final EvalConsole console = new EvalConsole();

    @Test
    void pictures() throws IOException {
        assertThat(functions("functional-image"))
                .containsExactly(
                        "one colour: 4 of 4",
                        "patterns: 5 of 5",
                        "simple landscapes: 4 of 4",
                        "weapons in outline: 3 of 4",
                        "tools in outline: 3 of 6");
    }

    @Test
    void sounds() throws IOException {
        assertThat(functions("functional-audio"))
                .containsExactly(
                        "silence: 2 of 2",
                        "one tone: 4 of 4",
                        "steady noise: 3 of 3",
                        "a hum with overtones: 2 of 2",
                        "beeps: 2 of 2",
                        "rumbling noise: 2 of 2",
                        "a plucked tune with chords: 5 of 6");
    }

    @Test
    void videos() throws IOException {
        assertThat(functions("functional-video"))
                .containsExactly(
                        "one colour: 2 of 2",
                        "a still picture: 3 of 3",
                        "slow movement: 2 of 2",
                        "quick movement: 1 of 3",
                        "weapons in outline: 2 of 2");
    }

    private List<String> functions(String suite) throws IOException {
        Path out = folder.resolve(suite);
        assertThat(console.run("run", "--dataset", suite, "--out", out.toString()))
                .isZero();
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out.resolve("report.json")));
        assertThat(console.output()).contains("Functional suite");
        return StreamSupport.stream(report.path("functions").spliterator(), false)
                .map(row -> row.path("function").asString() + ": "
                        + row.at("/decided/successes").asInt() + " of "
                        + row.at("/decided/trials").asInt())
                .toList();
    }
}
