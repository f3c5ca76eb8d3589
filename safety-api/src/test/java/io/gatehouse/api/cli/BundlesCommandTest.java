package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BundlesCommandTest {

    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void nothingIsInstalledAtFirst(CapturedOutput output) {
        assertThat(run("list")).isZero();
        assertThat(output).contains("No bundle from elsewhere is installed.");
    }

    @Test
    void allFaultsAreSaidAndNothingIsInstalled() throws IOException {
        Path source = Files.createDirectory(data.resolve("source"));
        Files.writeString(source.resolve("bundle.yaml"), "id: Yamnet\nmodality: audio\n");

        assertThat(run("add", source.toString())).isOne();

        assertThat(errors.toString())
                .contains("id must be up to 64 lower-case letters", "licence is missing", "model is missing");
        assertThat(run("list")).isZero();
    }

    @Test
    void aBundleThatIsNotThereCannotBeRemovedOrVerified(CapturedOutput output) {
        assertThat(run("remove", "yamnet")).isOne();
        assertThat(errors.toString()).contains("no bundle called \"yamnet\" is installed");

        assertThat(run("verify", "yamnet")).isOne();
        assertThat(output).contains("no bundle called \"yamnet\" is installed");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "bundles";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data-dir";
        all[arguments.length + 2] = data.toString();
        return Gatehouse.commandLine().setErr(new PrintWriter(errors, true)).execute(all);
    }
}
