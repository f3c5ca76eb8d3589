package io.gatehouse.eval.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.compare.ChampionComparison;
import io.gatehouse.eval.compare.PairedBootstrap;
import io.gatehouse.eval.compare.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonReportTest {

    /** Of thirty positives the challenger finds ten fewer. */
    private static final ChampionComparison COMPARISON = ChampionComparison.of(
            Runs.run("<old>")
                    .with(30, true, 0.9, true)
                    .with(30, false, 0.1, false)
                    .results(),
            Runs.run("new")
                    .with(20, true, 0.9, true)
                    .with(10, true, 0.2, false)
                    .with(30, false, 0.1, false)
                    .results(),
            new PairedBootstrap(1, 100));

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        new ComparisonReport(COMPARISON).write(folder);
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        assertThat(Files.readString(folder.resolve("comparison.html")))
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("Comparison of new with &lt;old&gt;", "What got worse", "item-0020", "@media print")
                .doesNotContain("<script", "src=", "url(", "@import", "<old>", "{{");
    }

    @Test
    void theMarkdownHoldsTheSameTables() throws IOException {
        assertThat(Files.readString(folder.resolve("comparison.md")))
                .startsWith("# Comparison of new with <old>\n")
                .contains("## What got worse", "| hate |", "item-0029");
    }

    @Test
    void theJsonHoldsEveryFlip() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("comparison.json")));

        assertThat(json.path("items").asInt()).isEqualTo(60);
        assertThat(json.path("flips").size()).isEqualTo(10);
        assertThat(json.at("/categories/0/decisions/onlyChampionRight").asInt()).isEqualTo(10);
    }
}
