package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run in the small, on a database of its own: that it measures, not what. */
class QueueCommandTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void casesAreOpenedShownAndTakenOnceEach() throws Exception {
        Path json = folder.resolve("queue.json");

        int exit = run("queue", "--cases", "40", "--reviewers", "4", "--pages", "2", "--json", json.toString());

        assertThat(exit).as(said.toString()).isZero();
        JsonNode figures = new JsonMapper().readTree(Files.readString(json)).at("/figures");
        assertThat(figures.at("/0/name").stringValue()).isEqualTo("queue page, median");
        assertThat(figures.at("/0/value").doubleValue()).isPositive();
        assertThat(figures.at("/2/note").stringValue()).isEqualTo("n = 40");
        assertThat(figures.at("/4/note").stringValue()).isEqualTo("of 40");
        assertThat(figures.at("/4/value").doubleValue()).isZero();
        assertThat(figures.at("/5/value").doubleValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--cases, 0", "--reviewers, 201", "--pages, 0"})
    void numbersThatAreNoneAreRefusedBeforeAnythingStarts(String option, String value) {
        assertThat(run("queue", option, value)).isOne();
        assertThat(said.toString())
                .contains("gatehouse: " + option + " must be 1 to")
                .doesNotContain("Starting");
    }

    private int run(String... arguments) {
        CommandLine command = Bench.commandLine();
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        return command.execute(arguments);
    }
}
