package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

class ReportPagesTest extends PageTest {

    private static final Path FOLDER = ConsoleApplication.reports("console");

    @AfterEach
    void putAway() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.deleteIfExists(FOLDER.resolveSibling("secret.html"));
    }

    @ParameterizedTest
    @CsvSource({"ada, 403", "lea, 200", "pia, 200", "tom, 200"})
    void theyAreForThoseWhoSearchDecisions(String who, int status) throws IOException {
        write("run-1", "<title>Functional</title>");

        assertThat(as(who, "/console/reports")).hasStatus(status);
        assertThat(as(who, "/console/reports/run-1")).hasStatus(status);
        assertThat(as(who, "/console/reports/run-1/page")).hasStatus(status);
    }

    @Test
    void whereNothingWasEvaluatedThePageSaysHowTo() {
        assertThat(as("lea", "/console/reports"))
                .hasStatusOk()
                .bodyText()
                .contains("There is no report yet", "./gatehouse eval run");
    }

    @Test
    void theNewestReportComesFirstByItsTitle() throws IOException {
        Files.setLastModifiedTime(
                write("run-1", "<title>Older &amp; wiser</title>"),
                FileTime.from(Instant.parse("2026-11-01T12:00:00Z")));
        Files.setLastModifiedTime(write("run-2", "no title"), FileTime.from(Instant.parse("2026-11-02T12:00:00Z")));
        Files.createDirectories(FOLDER.resolve("unfinished"));

        assertThat(as("lea", "/console/reports"))
                .bodyText()
                .containsPattern("(?s)/console/reports/run-2\".*>run-2<.*/console/reports/run-1\".*>Older &amp; wiser<")
                .contains("1 Nov 2026, 12:00 UTC")
                .doesNotContain("unfinished");
    }

    @Test
    void aReportIsShownInAFrameThatRunsNothing() throws IOException {
        write("run-1", "<title>Functional</title><script>alert(1)</script>");

        assertThat(as("lea", "/console/reports/run-1"))
                .bodyText()
                .containsPattern("<iframe class=\"report\" sandbox[^>]* src=\"/console/reports/run-1/page\"");
        MvcTestResult page = as("lea", "/console/reports/run-1/page").exchange();
        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith("text/html");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox;"
                        + " frame-ancestors 'self'");
        assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/reports/none",
                "/console/reports/none/page",
                "/console/reports/../page",
                "/console/reports/%2e%2e/page",
                "/console/reports/..%2f..%2fsecret/page",
                "/console/reports/run-1%00/page",
                "/console/reports/linked/page",
                "/console/reports/link-inside/page"
            })
    void noNameLeadsOutOfTheFolder(String path) throws IOException {
        write("run-1", "<title>Functional</title>");
        Path secret = FOLDER.resolveSibling("secret.html");
        Files.writeString(secret, "secret");
        Path elsewhere = Files.createDirectories(FOLDER.resolve("run-1/deeper"));
        Files.writeString(elsewhere.resolve("report.html"), "secret");
        Files.createSymbolicLink(FOLDER.resolve("linked"), elsewhere.toAbsolutePath());
        Files.createDirectories(FOLDER.resolve("link-inside"));
        Files.createSymbolicLink(FOLDER.resolve("link-inside/report.html"), secret.toAbsolutePath());

        MvcTestResult answer = as("lea", path).exchange();

        assertThat(answer.getResponse().getStatus()).isIn(400, 404);
        assertThat(body(answer)).doesNotContain("secret</", ">secret");
    }

    @Test
    void nothingInATitleOrANameIsEverRunAsAScript() throws IOException {
        write("run<b onload=x>", "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>");

        for (String path : new String[] {"/console/reports", "/console/reports/run<b onload=x>"}) {
            assertThat(body(as("lea", path).exchange()))
                    .contains("&lt;script&gt;alert(1)", "run&lt;b onload")
                    .doesNotContain(SCRIPT, "<b onload")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    private static Path write(String name, String html) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(name));
        return Files.writeString(folder.resolve("report.html"), html);
    }
}
