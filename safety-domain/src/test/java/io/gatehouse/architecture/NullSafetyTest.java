package io.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's compiler, with the very arguments that the build gives it, refuses what may be null. */
class NullSafetyTest {

    private static final Path POM = Path.of("..", "pom.xml");

    @TempDir
    Path folder;

    @Test
    void aNullDoesNotCompileUnlessItIsForeseen() throws Exception {
        String said = compile("""
                import java.util.Map;
                import org.jspecify.annotations.*;

                @NullMarked
                class Names {
                    @Nullable String foreseen() { return null; }
                    String unforeseen() { return null; }
                    int length(Map<String, String> names) { return names.get("a").length(); }
                }
                """);

        assertThat(said)
                .contains("Names.java:7: error: [NullAway] returning @Nullable expression")
                .contains("Names.java:8: error: [NullAway] dereferenced expression")
                .contains("2 errors");
    }

    /** What the compiler says. */
    private String compile(String type) throws Exception {
        Path source = Files.writeString(folder.resolve("Names.java"), type);
        Path said = folder.resolve("said");
        new ProcessBuilder(command(source))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return Files.readString(said);
    }

    private List<String> command(Path source) throws IOException {
        String classPath = System.getProperty("java.class.path");
        Stream<String> given = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-classpath",
                classPath,
                "-processorpath",
                classPath,
                "-d",
                folder.toString());
        return Stream.of(given, argumentsOfTheBuild(), Stream.of(source.toString()))
                .flatMap(arguments -> arguments)
                .toList();
    }

    private static Stream<String> argumentsOfTheBuild() throws IOException {
        List<String> arguments = Pattern.compile("<arg>([^<]*)</arg>")
                .matcher(Files.readString(POM))
                .results()
                .map(argument -> argument.group(1))
                .toList();
        assertThat(arguments).anySatisfy(argument -> assertThat(argument).contains("NullAway:ERROR"));
        return arguments.stream();
    }
}
