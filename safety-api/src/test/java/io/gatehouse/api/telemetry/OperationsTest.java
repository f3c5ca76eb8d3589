package io.gatehouse.api.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are handed: alert rules and the dashboard speak only of metrics that exist. */
class OperationsTest {

    private static final Path OPS = Path.of("..", "ops");
    private static final Pattern NAME = Pattern.compile("\\bgatehouse_[a-z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"prometheus/alerts.yml", "prometheus/alerts-test.yml", "grafana/dashboards/gatehouse.json"})
    void everyMetricThatIsAskedForExists(String file) throws IOException {
        Set<String> asked = metricsIn(Files.readString(OPS.resolve(file)));

        assertThat(asked).isNotEmpty().isSubsetOf(metricsIn(Files.readString(Path.of("..", "docs", "metrics.md"))));
    }

    @Test
    void thereIsNothingWrongWithTheAlertRules() throws Exception {
        promtool("check", "rules", "alerts.yml");
    }

    @Test
    void eachAlertRuleFiresWhenItShould() throws Exception {
        promtool("test", "rules", "alerts-test.yml");
    }

    private static void promtool(String... command) throws Exception {
        Process promtool;
        try {
            promtool = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(command))
                            .toList())
                    .directory(OPS.resolve("prometheus").toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("promtool is not installed here (Debian package prometheus), so no rule was tried");
            return;
        }
        assertThat(new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("SUCCESS");
        assertThat(promtool.waitFor()).isZero();
    }

    @Test
    void everyAlertRuleIsTried() throws IOException {
        assertThat(alertsIn("alert: ", "alerts.yml")).isEqualTo(alertsIn("alertname: ", "alerts-test.yml"));
    }

    /** Histograms and counters are asked for by the names of their series. */
    private static Set<String> metricsIn(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceFirst("_(bucket|count|sum)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> alertsIn(String key, String file) throws IOException {
        return Pattern.compile(key + "(\\w+)")
                .matcher(Files.readString(OPS.resolve("prometheus").resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
