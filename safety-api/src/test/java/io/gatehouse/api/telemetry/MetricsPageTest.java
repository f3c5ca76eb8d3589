package io.gatehouse.api.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsPageTest {

    private static final Path PAGE = Path.of("../docs/metrics.md");

    /** Run with {@code -Dgatehouse.write-docs} to write the page again. */
    @Test
    void thePageSaysWhatTheListSays() throws IOException {
        if (System.getProperty("gatehouse.write-docs") != null) {
            Files.writeString(PAGE, MetricsPage.markdown());
        }
        assertThat(PAGE)
                .as("docs/metrics.md is out of date; mvn -pl safety-api -am test -Dtest=MetricsPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgatehouse.write-docs writes it again")
                .content()
                .isEqualTo(MetricsPage.markdown());
    }
}
