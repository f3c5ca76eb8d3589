package io.gatehouse.bench;

import io.gatehouse.review.lease.Leases;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.scan.ScanLedger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.node.JsonNodeFactory;

/** The queue, its pages and a database of their own, in a folder that goes when they are closed. */
final class ReviewService implements AutoCloseable {

    static final String REVIEWER = "ada";
    static final String PASSWORD = "for one run alone";

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private ReviewService(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    static ReviewService start() {
        Path folder = emptyFolder();
        try {
            return new ReviewService(
                    folder,
                    new SpringApplicationBuilder(ReviewHouse.class)
                            .properties(Map.of(
                                    "spring.config.name",
                                    "bench-queue",
                                    "gatehouse.review.reviewers[0].name",
                                    REVIEWER,
                                    "gatehouse.review.reviewers[0].role",
                                    "reviewer",
                                    "gatehouse.review.reviewers[0].password-hash",
                                    new BCryptPasswordEncoder().encode(PASSWORD)))
                            // Before all else that may name a folder, such as the environment of a service with data.
                            .run("--gatehouse.data-dir=" + folder));
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    ScanLedger scans() {
        return context.getBean(ScanLedger.class);
    }

    /** Takes a case as {@code POST /reviews/next} does; of any category if that is empty. */
    Optional<UUID> next(String reviewer, String category) {
        return context.getBean(Leases.class)
                .next(JsonNodeFactory.instance.objectNode().put("category", category), Optional.of(reviewer))
                .map(ReviewCase::id);
    }

    LocalService address() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new LocalService(URI.create("http://localhost:" + port));
    }

    @Override
    public void close() {
        context.close();
        delete(folder);
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("gatehouse-bench");
        } catch (IOException e) {
            throw new BenchException("there is no place for a database: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new BenchException("the database of this run stays in " + folder, e);
        }
    }
}
