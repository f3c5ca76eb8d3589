package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** The command line and the service understand each other. */
class PoliciesOnServiceTest extends GatewayTest {

    @Autowired
    private Clock clock;

    @Test
    void aPolicyIsReplayedOnWhatTheServiceDecided(@TempDir Path folder) throws IOException {
        Path policy = Files.writeString(folder.resolve("next.yaml"), """
                name: default
                version: 99
                taxonomy: 1
                rules:
                  - { id: spam-review, category: spam, at-least: 0.1, action: REVIEW }
                """);
        String since = clock.instant().toString();
        for (int n = 0; n < 20; n++) {
            scan(text("item-" + n, "spam=0.2"));
        }
        StringWriter printed = new StringWriter();
        CommandLine line = Gatehouse.commandLine();
        line.setOut(new PrintWriter(printed, true));

        int code = line.execute(
                "policies",
                "replay",
                "--policy",
                policy.toString(),
                "--since",
                since,
                "--url",
                "http://localhost:" + port);

        assertThat(code).isZero();
        assertThat(printed.toString())
                .contains("20 decisions of the policy \"default\"", "against default 99")
                .containsPattern("ALLOW +\\| REVIEW +\\| 20 ")
                .contains("Agreement:     0.0 % [0.0 to 16.8] (0 of 20)")
                .contains("+100.0 points");
    }
}
