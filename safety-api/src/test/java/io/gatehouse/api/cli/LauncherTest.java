package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that lack what it needs, each made of a PATH and folders of its own. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("../gatehouse").toAbsolutePath().normalize();

    @TempDir
    Path machine;

    private Path home;

    @BeforeEach
    void copyTheLauncherToAMachineWithoutAnything() throws IOException {
        home = Files.createDirectory(machine.resolve("gatehouse-home"));
        Files.copy(LAUNCHER, home.resolve("gatehouse"));
        Files.createDirectory(machine.resolve("jdks"));
        Files.createDirectory(machine.resolve("bin"));
        for (String tool : new String[] {"sed", "head", "readlink", "find", "dirname", "mkdir", "cat", "ps", "grep"}) {
            Files.createSymbolicLink(machine.resolve("bin").resolve(tool), whereIs(tool));
        }
    }

    @Test
    void withoutAJdkOneSentenceSaysWhatToInstall() throws Exception {
        assertThat(launch("serve"))
                .isEqualTo(
                        "1: gatehouse: needs a JDK 25 or newer and found none; install one (for example Eclipse Temurin"
                                + " 25) and set JAVA_HOME to its folder\n");
    }

    @Test
    void anOldJdkIsNotEnough() throws Exception {
        installJdk("jdk-17", "17.0.9");
        assertThat(launch("serve")).contains("needs a JDK 25 or newer and found none");
    }

    @Test
    void aJdkIsFoundBesideOldOnes() throws Exception {
        installJdk("jdk-17", "17.0.9");
        installJdk("jdk-25", "25.0.1");
        assertThat(launch("serve"))
                .isEqualTo("1: gatehouse: needs Maven to build, and there is no mvn on the PATH; install Maven 3.8 or"
                        + " newer\n");
    }

    @Test
    void stoppingWhatDoesNotRunIsSaid() throws Exception {
        assertThat(launch("stop")).isEqualTo("1: gatehouse: no service that ./gatehouse started is running\n");
    }

    @Test
    void anotherProcessWithTheNumberOfAnOldServiceIsLeftAlone() throws Exception {
        Files.createDirectory(home.resolve("data"));
        Files.writeString(
                home.resolve("data/gatehouse.pid"),
                String.valueOf(ProcessHandle.current().pid()));
        assertThat(launch("stop")).contains("no service that ./gatehouse started is running");
    }

    /** Exit code and all that was said. */
    private String launch(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                whereIs("bash").toString(), home.resolve("gatehouse").toString(), command);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("HOME", machine.toString());
        environment.put("GATEHOUSE_JDK_ROOTS", machine.resolve("jdks").toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + said;
    }

    private void installJdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(machine.resolve("jdks").resolve(name).resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path script = bin.resolve(program);
            Files.writeString(script, "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path whereIs(String tool) {
        return Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
    }
}
