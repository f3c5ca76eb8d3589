package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalPathsTest {

    @TempDir
    private Path folder;

    @Test
    void foldersThatAreThereAndAFileThatCanBeWrittenAreFine() {
        assertThat(faults(folder, folder, folder.resolve("report.md"))).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReportThatIsThereIsLeftAsItIs() throws IOException {
        Path report = Files.writeString(folder.resolve("report.md"), "figures");

        assertThat(faults(folder, folder, report)).isEmpty();
        assertThat(report).hasContent("figures");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(faults(nowhere, nowhere, nowhere.resolve("report.md")))
                .containsExactly(
                        "--data " + nowhere + " is not a folder",
                        "--bundle " + nowhere + " is not a folder",
                        "--report " + nowhere.resolve("report.md") + " cannot be written; there is no folder "
                                + nowhere);
    }

    @Test
    void aReportIsAFile() {
        assertThat(faults(folder, folder, folder))
                .containsExactly("--report " + folder + " is a folder; name a file in it");
    }

    @Test
    void aFileHoldsNoReport() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(faults(file, folder, file.resolve("report.md")))
                .containsExactly(
                        "--data " + file + " is not a folder",
                        "--report " + file.resolve("report.md") + " cannot be written; there is no folder " + file);
    }

    private static List<String> faults(Path data, Path bundle, Path report) {
        return new EvalPaths(Optional.of(data), Optional.of(bundle), Optional.of(report)).faults();
    }
}
