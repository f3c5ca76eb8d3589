package io.gatehouse.review.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * The reports of evaluations in a folder, each in a folder of its own.
 *
 * <p>A name is looked up among those that are there, and never becomes a path; links lead nowhere.
 */
final class ReportShelf {

    private static final String PAGE = "report.html";
    private static final int HEAD = 4096;
    private static final Pattern TITLE = Pattern.compile("<title>([^<]{1,300})</title>");

    private final Path folder;

    ReportShelf(Path folder) {
        this.folder = folder;
    }

    /** @param title as the page calls itself, or the name where it does not */
    record Report(String name, String title, Instant writtenAt, Path page) {}

    /** The newest first. */
    List<Report> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> Files.isRegularFile(entry.resolve(PAGE), LinkOption.NOFOLLOW_LINKS))
                    .map(ReportShelf::report)
                    .sorted(Comparator.comparing(Report::writtenAt).reversed().thenComparing(Report::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Report> find(String name) {
        return all().stream().filter(report -> report.name().equals(name)).findFirst();
    }

    private static Report report(Path entry) {
        Path page = entry.resolve(PAGE);
        String name = entry.getFileName().toString();
        try {
            Instant writtenAt = Files.getLastModifiedTime(page).toInstant();
            return new Report(name, title(page).orElse(name), writtenAt, page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> title(Path page) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            Matcher title = TITLE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return title.find() ? Optional.of(HtmlUtils.htmlUnescape(title.group(1))) : Optional.empty();
        }
    }
}
