package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

class SpeechCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"train", "eval"})
    void aFolderThatIsMissingIsNamed(String command) {
        assertThat(run(command, "speech", "--data", "/no/such/folder")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--data /no/such/folder is not a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "eval"})
    void aMissingOptionIsNamedInOneSentence(String command) {
        assertThat(run(command, "speech")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "gatehouse: Missing required option: '--data=DIR'",
                        "gatehouse " + command + " speech --help lists what there is.");
    }

    @Test
    void trainingWithoutTextsSaysWhatIsMissing() {
        int code = run(
                "train",
                "speech",
                "--data",
                folder.toString(),
                "--work",
                folder.resolve("work").toString());

        assertThat(code).isOne();
        // Where there is no synthesiser, that is missing first.
        assertThat(errors.toString()).containsAnyOf("goemotions_traindev.jsonl.gz", "apt install espeak-ng");
    }

    @Test
    void aBundleOfTextIsNoRecogniser() throws IOException {
        ModelBundle text = ModelBundle.builtIn("text-safety");
        for (String name : text.manifest().files().keySet()) {
            Files.write(folder.resolve(name), text.file(name));
        }
        Files.write(
                folder.resolve(ModelBundle.MANIFEST),
                BundleSource.builtIn("text-safety").read(ModelBundle.MANIFEST));

        assertThat(run("eval", "speech", "--data", folder.toString(), "--bundle", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("text-safety", "is no recogniser of this project");
    }

    @Test
    void aFolderWithoutABundleIsRefused() {
        assertThat(run("eval", "speech", "--data", folder.toString(), "--bundle", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--bundle: ", "bundle.yaml");
    }

    private int run(String... arguments) {
        CommandLine line = Gatehouse.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }
}
