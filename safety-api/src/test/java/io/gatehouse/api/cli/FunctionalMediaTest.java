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

/** The suites of media that code makes, on the bundles of the product. */
class FunctionalMediaTest {

    @TempDir
    private Path folder;

    private final EvalConsole console = new EvalConsole();

    @Test
    void pictures() throws IOException {
        assertThat(functions("functional-image"))
                .containsExactly("one colour: 4 of 4", "patterns: 5 of 5", "simple landscapes: 4 of 4");
    }

    @Test
    void sounds() throws IOException {
        assertThat(functions("functional-audio"))
                .containsExactly(
                        "silence: 2 of 2",
                        "one tone: 4 of 4",
                        "steady noise: 3 of 3",
                        "a plucked tune with chords: 3 of 3");
    }

    @Test
    void videos() throws IOException {
        assertThat(functions("functional-video"))
                .containsExactly("one colour: 2 of 2", "a still picture: 3 of 3", "slow movement: 2 of 2");
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
