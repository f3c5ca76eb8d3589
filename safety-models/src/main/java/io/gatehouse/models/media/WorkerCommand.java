package io.gatehouse.models.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;

/** The command that starts a worker: this very Java and class path, with limits. */
final class WorkerCommand {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** That a worker may hold open beside the jars that it comes from. */
    private static final int FILES = 256;

    private WorkerCommand() {}

    /**
     * @param worker the main class
     * @param libraries a folder that the workers share for unpacked native libraries
     */
    static List<String> of(Class<?> worker, DecoderSettings settings, Path libraries, Path folder) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(PRLIMIT)) {
            command.addAll(List.of(
                    PRLIMIT.toString(),
                    "--as=" + ((long) settings.addressSpaceMegabytes() << 20),
                    "--core=0",
                    "--nofile=" + (FILES + classPath().size()),
                    "--"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machineFlags(settings));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + folder,
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Dorg.bytedeco.javacpp.cachedir=" + libraries,
                // Media lie in native memory on purpose; the address space is the limit.
                "-Dorg.bytedeco.javacpp.maxbytes=0",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"));
        command.addAll(entry(worker.getName(), classPath()));
        return command;
    }

    private static List<String> machineFlags(DecoderSettings settings) {
        return List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xms48m",
                // Pixels of a picture die young here; elsewhere they pile up until all of the heap is full of them.
                "-Xmn32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=64m",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true");
    }

    /** A worker runs in a folder of its own, where relative paths would lead nowhere. */
    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    /** An executable Spring Boot jar keeps its classes inside itself, where only its own launcher finds them. */
    private static List<String> entry(String main, List<String> classPath) {
        String joined = String.join(File.pathSeparator, classPath);
        return isBootJar(Path.of(classPath.getFirst()))
                ? List.of("-Dloader.main=" + main, "-cp", joined, BOOT_LAUNCHER)
                : List.of("-cp", joined, main);
    }

    private static boolean isBootJar(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry("BOOT-INF/classes/") != null
                    && jar.getEntry(BOOT_LAUNCHER.replace('.', '/') + ".class") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
