package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DecisionTableTest {

    private static final String ANSWER = """
            { "scanId": "1", "contentId": "c", "status": "COMPLETED",
              "decision": { "action": "REVIEW", "labels": [], "policy": { "name": "default" },
                "reasons": [ { "rule": "hate-review", "category": "hate", "score": 0.93, "threshold": 0.9,
                  "parts": ["title"], "explanation": "This may be hate." } ] },
              "categories": { "hate": { "score": 0.93, "severity": 6 }, "spam": { "score": 0.1, "severity": 0 } },
              "parts": [
                { "id": "title", "modality": "text", "status": "SCORED", "reason": null, "elapsedMs": 4,
                  "signals": [ { "category": "hate", "score": 0.93, "bundle": "text-safety@1.0.0",
                    "evidence": [ { "type": "span", "begin": 4, "end": 9, "score": 0.9 } ] } ] },
                { "id": "song", "modality": "audio", "status": "SCORED",
                  "signals": [ { "category": "inauthentic", "score": 0.8,
                    "evidence": [ { "type": "segment", "startMs": 1500, "endMs": 61000, "what": "noise", "score": 0.8 } ] } ],
                  "gaps": [ { "aspect": "speech", "reason": "speech_not_transcribed" } ] },
                { "id": "clip", "modality": "video", "status": "FAILED", "reason": "undecodable", "signals": [] } ],
              "coverage": { "complete": false, "missing": ["song", "clip"] } }
            """;

    @Test
    void aRowShowsDecisionScoreReasonAndEvidence() {
        assertThat(render("ALLOW", Ansi.OFF, 200))
                .contains("| item ", "| expected ", "| decision ", "| highest score ", "| why ", "| evidence ")
                .contains("REVIEW", "hate", "0.93", "This may be hate.", "differs")
                .contains("title: \"their\"")
                .contains("song: 0:01.5 to 1:01.0 noise")
                .contains("song: speech not looked at (speech_not_transcribed)")
                .contains("clip: failed (undecodable)");
    }

    @Test
    void everyLineIsAsWideAsTheOthersAndFits() {
        List<String> lines = render("ALLOW", Ansi.OFF, 120).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.getFirst()));
        assertThat(lines.getFirst().length()).isLessThanOrEqualTo(120);
    }

    @Test
    void coloursComeWithATerminalOnly() {
        assertThat(render("REVIEW", Ansi.ON, 120)).contains("\u001B[1m\u001B[33mREVIEW");
        assertThat(render("REVIEW", Ansi.OFF, 120)).doesNotContain("\u001B").doesNotContain("differs");
    }

    @Test
    void withoutAnExpectationThereIsNoSuchColumn() {
        DecisionTable.Row row = new DecisionTable.Row("hello", Optional.empty(), answer(), Map.of());
        assertThat(new DecisionTable(Ansi.OFF, 120).render(List.of(row)))
                .doesNotContain("expected")
                .contains("title: characters 4 to 9");
    }

    @Test
    void wordsFromMediaCannotCommandTheTerminal() {
        DecisionTable.Row row =
                new DecisionTable.Row("A title", Optional.empty(), answer(), Map.of("title", "All \u001B[2J words"));
        assertThat(new DecisionTable(Ansi.OFF, 120).render(List.of(row)))
                .doesNotContain("\u001B")
                .contains("title: \" [2J \"");
    }

    @Test
    void theSummaryCountsActionsAndWhatWasExpected() {
        assertThat(DemoCommand.summary(List.of(row("REVIEW"), row("ALLOW"))))
                .isEqualTo("2 items: 2 REVIEW; 1 as expected.");
    }

    private static String render(String expected, Ansi ansi, int width) {
        return new DecisionTable(ansi, width).render(List.of(row(expected)));
    }

    private static DecisionTable.Row row(String expected) {
        return new DecisionTable.Row("A title", Optional.of(expected), answer(), Map.of("title", "All their words"));
    }

    private static ScanAnswer answer() {
        return ServiceClient.JSON.readValue(ANSWER, ScanAnswer.class);
    }
}
