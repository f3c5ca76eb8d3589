package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PoliciesCommandTest {

    private static final String POLICY = """
            name: house
            version: 7
            taxonomy: 1
            rules:
              - { id: hate-block, category: hate, at-least: 0.9, action: BLOCK }
            """;
    private static final String ANSWER = """
            {
              "policy": "house",
              "other": { "name": "house", "version": 7, "digest": "sha256:1" },
              "scans": 100, "complete": false,
              "oldest": "2026-11-01T00:00:00Z", "newest": "2026-11-02T00:00:00Z",
              "agreement": { "count": 95, "n": 100, "value": 0.95, "low": 0.887, "high": 0.984 },
              "actions": [
                { "from": "ALLOW", "to": "ALLOW", "scans": 95, "examples": [] },
                { "from": "ALLOW", "to": "BLOCK", "scans": 5,
                  "examples": [ { "scanId": "scan-1", "before": [], "after": ["hate-block"] } ] }
              ],
              "categories": [
                { "category": "hate", "scored": 100, "flips": [ { "from": "ALLOW", "to": "BLOCK", "scans": 5 } ],
                  "quality": [ { "atLeast": "BLOCK",
                    "precision": { "before": { "count": 1, "n": 3, "verdict": "not enough data" },
                                   "after": { "count": 2, "n": 4, "verdict": "not enough data" } },
                    "recall": { "before": { "count": 10, "n": 40, "value": 0.25, "low": 0.127, "high": 0.412 },
                                "after": { "count": 20, "n": 40, "value": 0.5, "low": 0.338, "high": 0.662 },
                                "difference": 0.25, "low": 0.1, "high": 0.4 } } ] }
              ],
              "flipsWithoutCategory": [],
              "reviewerLoad": { "before": { "count": 3, "n": 100, "value": 0.03, "low": 0.006, "high": 0.085 },
                                "after": { "count": 3, "n": 100, "value": 0.03, "low": 0.006, "high": 0.085 },
                                "difference": 0, "low": 0, "high": 0 },
              "whole": [],
              "notes": ["The newest were looked at."]
            }
            """;

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private HttpServer server;
    private String url;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileIsReplayedOnTheDecisionsOfThePolicyOfItsName() throws IOException {
        serve("/policies/house/replay", 200, ANSWER);

        assertThat(run("policies", "replay", "--policy", file(POLICY), "--since", "2026-11-01", "--limit", "100"))
                .isZero();

        JsonNode sent = new JsonMapper().readTree(bodies.getFirst());
        assertThat(sent.at("/policy").asString()).isEqualTo(POLICY);
        assertThat(sent.at("/since").asString()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(sent.at("/limit").intValue()).isEqualTo(100);
        assertThat(printed.toString())
                .contains("100 decisions of the policy \"house\"", "against house 7")
                .containsPattern("ALLOW +\\| BLOCK +\\| 5 +\\| scan-1 no rule -> hate-block")
                .contains("95.0 % [88.7 to 98.4] (95 of 100)")
                .contains("not enough data (1 of 3)")
                .contains("+25.0 points [+10.0 to +40.0]")
                .contains("The newest were looked at.");
    }

    @Test
    void aStoredVersionIsSentByNameAndVersion() {
        serve("/policies/default/replay", 200, ANSWER);

        assertThat(run("policies", "replay", "--stored", "house@3", "--name", "default", "--json"))
                .isZero();

        assertThat(bodies).containsExactly("{\"stored\":{\"name\":\"house\",\"version\":3}}");
        assertThat(printed.toString()).startsWith("{\"policy\":\"house\"");
    }

    @Test
    void theShadowIsAskedFor() {
        serve("/policies/shadow", 200, ANSWER);

        assertThat(run("policies", "shadow", "--since", "7d")).isZero();

        assertThat(bodies).singleElement().satisfies(query -> assertThat(query).startsWith("since=20"));
        assertThat(printed.toString()).contains("Agreement:");
    }

    @Test
    void aTimeThatIsNoneIsToldBeforeAnythingIsSent() {
        assertThat(run("policies", "replay", "--stored", "house@3", "--since", "bogus"))
                .isOne();
        assertThat(run("policies", "shadow", "--until", "2026-11-22T20:00:00")).isOne();
        assertThat(run("policies", "shadow", "--until", "2026-13-01")).isOne();

        assertThat(errors.toString())
                .contains(
                        "--since \"bogus\" is no time; write one such as 2026-11-22T20:00:00Z, a day such as 2026-11-22,"
                                + " or how long ago it was: 7d, 12h",
                        "--until \"2026-11-22T20:00:00\" is no time",
                        "--until \"2026-13-01\" is no time");
        assertThat(bodies).isEmpty();
    }

    @Test
    void anOffsetIsPartOfATime() {
        serve("/policies/shadow", 200, ANSWER);

        assertThat(run("policies", "shadow", "--since", "2026-11-22T20:00:00+01:00"))
                .isZero();
        assertThat(bodies.getFirst()).contains("2026-11-22T20");
    }

    @Test
    void aBrokenPolicyIsToldBeforeAnythingIsSent() throws IOException {
        assertThat(run("policies", "replay", "--policy", file(POLICY.replace("hate,", "hat,"))))
                .isOne();
        assertThat(errors.toString()).contains("line 5, column", "did you mean \"hate\"?");
        assertThat(run("policies", "replay", "--policy", "/no/such/file")).isOne();
        assertThat(run("policies", "replay", "--stored", "house")).isOne();
        assertThat(errors.toString()).contains("/no/such/file cannot be read", "such as default@3");
        assertThat(bodies).isEmpty();
    }

    @Test
    void oneOfTheTwoHasToBeNamed() {
        assertThat(run("policies", "replay")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void whatTheServiceRefusesIsToldWithAllItsFaults() throws IOException {
        serve(
                "/policies/house/replay",
                422,
                "{\"detail\":\"The request has faults.\",\"errors\":[{\"pointer\":\"/since\",\"detail\":\"is odd\"}]}");

        assertThat(run("policies", "replay", "--policy", file(POLICY))).isOne();
        assertThat(errors.toString()).contains("the service answered 422", "/since is odd");
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), yaml).toString();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.size() > 2) {
            all.addAll(List.of("--url", url));
        }
        CommandLine line = Gatehouse.commandLine();
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(all.toArray(String[]::new));
    }

    private void serve(String path, int status, String answer) {
        server.createContext(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body.isEmpty() ? exchange.getRequestURI().getQuery() : body);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
