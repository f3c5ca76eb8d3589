package io.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and its neighbours point at is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?://|#)([^)#]+)");
    private static final Pattern SENT_FILE = Pattern.compile("file=@(\\S+)");
    private static final Pattern MODULE_ROW = Pattern.compile("\\| `(safety-\\w+)`");

    static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noLinkIsDead(Path page) throws IOException {
        assertThat(found(LINK, Files.readString(page)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void everyFileThatTheReadmeSendsIsThere() throws IOException {
        assertThat(found(SENT_FILE, readme()))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void theReadmeListsTheModulesOfTheBuild() throws IOException {
        List<String> built =
                found(Pattern.compile("<module>(\\S+)</module>"), Files.readString(ROOT.resolve("pom.xml")));

        assertThat(found(MODULE_ROW, readme())).isEqualTo(built);
    }

    @Test
    void everyCommandOfTheReadmeIsOneThatTheLauncherKnows() throws IOException {
        Path commands = ROOT.resolve("safety-api/src/main/java/io/gatehouse/api/cli");
        List<String> known = new ArrayList<>(List.of("stop"));
        try (Stream<Path> files = Files.list(commands)) {
            for (Path file : files.toList()) {
                known.addAll(found(Pattern.compile("name = \"([a-z-]+)\""), Files.readString(file)));
            }
        }

        assertThat(found(Pattern.compile("\\./gatehouse ([a-z-]+)"), readme()))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() throws IOException {
        assertThat(readme()).contains("mvn verify");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).containsPattern("mvn [-\\w ]*verify");
        assertThat(Files.readString(ROOT.resolve(".github/workflows/verify.yml")))
                .containsPattern("mvn [-\\w ]*verify");
    }

    @Test
    void theRootHoldsSixteenEntriesAtMost() throws IOException {
        // What git and the build leave beside the sources is not the reader's.
        List<String> left = List.of("target", "data");
        try (Stream<Path> entries = Files.list(ROOT)) {
            assertThat(entries.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !left.contains(name)))
                    .hasSizeLessThanOrEqualTo(16);
        }
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
