package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for reviewers names the keys that the console has, and no others. */
class KeysTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/console");
    private static final Path PAGE = Path.of("../docs/reviewing.md");
    private static final Pattern IN_TEMPLATE = Pattern.compile("data-key=\"([^\"$]+)\"");
    private static final Pattern IN_PAGE = Pattern.compile("`([^`]+)`");

    @Test
    void everyKeyIsNamedAndNoOther() throws IOException {
        String table = Files.readString(PAGE);
        String keys = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .collect(Collectors.joining(" "));

        Set<String> named = found(IN_PAGE, keys);
        named.removeIf(key -> key.matches("\\d"));
        assertThat(named).isEqualTo(found(IN_TEMPLATE, templates()));
    }

    private static String templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.map(KeysTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
