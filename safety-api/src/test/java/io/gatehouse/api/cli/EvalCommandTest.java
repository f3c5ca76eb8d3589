package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

@ExtendWith(OutputCaptureExtension.class)
class EvalCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void theFunctionalSuiteNeedsNoData(CapturedOutput output) {
        Path report = folder.resolve("report.md");

        assertThat(run("--suite", "functional", "--report", report.toString())).isZero();

        assertThat(output).contains("Functional suite", "Left out: ").doesNotContain("ai.djl");
        assertThat(report).content().contains("| all functions | harmful |", "| all functions | harmless |");
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheWorkBegins(CapturedOutput output) {
        Path nowhere = folder.resolve("nowhere");

        assertThat(run("--report", nowhere.resolve("report.md").toString())).isEqualTo(2);

        assertThat(errors.toString())
                .isEqualToNormalizingNewlines("gatehouse: --report " + nowhere.resolve("report.md")
                        + " cannot be written; there is no folder " + nowhere + '\n');
        assertThat(output).doesNotContain("Measuring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--bundle"})
    void aFolderThatIsMissingIsNamed(String option) {
        assertThat(run(option, folder.resolve("nowhere").toString())).isEqualTo(2);

        assertThat(errors.toString())
                .isEqualToNormalizingNewlines(
                        "gatehouse: " + option + ' ' + folder.resolve("nowhere") + " is not a folder\n");
    }

    @Test
    void aFolderWithoutABundleIsRefused() {
        assertThat(run("--bundle", folder.toString())).isEqualTo(2);

        assertThat(errors.toString()).startsWith("gatehouse: --bundle: ").contains("bundle.yaml");
    }

    @Test
    void aFolderWithoutALexiconIsRefused() {
        assertThat(run("--data", folder.toString(), "--suite", "functional")).isEqualTo(2);

        assertThat(errors.toString())
                .contains("gatehouse: --data: " + folder.resolve("lexicons"), "is missing or may not be read");
    }

    @Test
    void aFolderWithoutTextsIsRefused() throws IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("lexicons")).resolve("profanity_en.csv"), "text,a,b,c,d\n");

        assertThat(run("--data", folder.toString())).isEqualTo(2);

        assertThat(errors.toString()).contains("gatehouse: --data: the text set ");
    }

    @Test
    void mediaAreMeasuredOnDataAlone() {
        assertThat(Gatehouse.commandLine()
                        .setErr(new PrintWriter(errors))
                        .execute("eval", "audio", "--suite", "functional"))
                .isEqualTo(2);

        assertThat(errors.toString()).contains("--suite is for text only", "add --data DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed", "thresholds"})
    void someSuitesNeedTexts(String suite) {
        assertThat(run("--suite", suite)).isEqualTo(2);

        assertThat(errors.toString()).contains("add --data DIR");
    }

    private int run(String... arguments) {
        CommandLine line = Gatehouse.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(
                Stream.concat(Stream.of("eval", "text"), Stream.of(arguments)).toArray(String[]::new));
    }
}
