package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private final Report report = new Report(
            "text",
            Map.of("processors", 2),
            List.of(
                    new Figure("cascade", "texts/s", 1234.56, "n = 5", new Aim.AtLeast(800)),
                    new Figure("one text", "ms", 3.456, "", new Aim.AtMost(3)),
                    new Figure("errors", "scans", 0, "")));

    @Test
    void theTableSaysWhichAimsWereMet() {
        assertThat(report.table().lines().map(line -> line.replaceAll("\\s+", " ")))
                .contains(
                        "| cascade | 1,235 texts/s | n = 5 | at least 800 | yes |",
                        "| one text | 3.46 ms | | at most 3 | no |",
                        "| errors | 0 scans | | | |");
    }

    @Test
    void theJsonHoldsTheFiguresUnrounded() {
        JsonNode json = new JsonMapper().readTree(report.json());

        assertThat(json.path("command").asString()).isEqualTo("text");
        assertThat(json.path("setting").path("processors").asInt()).isEqualTo(2);
        assertThat(json.path("figures").get(1).path("value").asDouble()).isEqualTo(3.456);
        assertThat(json.path("figures").get(1).path("met").asBoolean()).isFalse();
        assertThat(json.path("figures").get(2).has("aim")).isFalse();
    }

    @Test
    void whatIsNoNumberIsNoFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("ratio", "", 0.0 / 0, ""))
                .withMessageContaining("ratio");
    }
}
