package io.gatehouse.store;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The database of the tests: embedded, or a container's with {@code -Pcontainers}; one for the whole run. */
public final class TestDatabase {

    /** Unpacked once, kept between runs. */
    public static final Path BINARIES = Path.of("target/postgres-binaries");

    private static final boolean IN_CONTAINER = Boolean.getBoolean("gatehouse.test.containers");

    private TestDatabase() {}

    static boolean available() {
        return !IN_CONTAINER || DockerClientFactory.instance().isDockerAvailable();
    }

    static void configure(DynamicPropertyRegistry properties) {
        if (IN_CONTAINER) {
            properties.add("spring.datasource.url", Container.STARTED::getJdbcUrl);
            properties.add("spring.datasource.username", Container.STARTED::getUsername);
            properties.add("spring.datasource.password", Container.STARTED::getPassword);
        } else {
            properties.add(
                    "gatehouse.data-dir",
                    () -> "target/test-data/" + ProcessHandle.current().pid());
            properties.add("gatehouse.postgres.binaries-dir", BINARIES::toString);
        }
    }

    /** Started when first asked for. */
    private static final class Container {
        private static final PostgreSQLContainer STARTED = start();

        private static PostgreSQLContainer start() {
            String image = System.getProperty("gatehouse.test.postgres-image", "postgres:18");
            PostgreSQLContainer container =
                    new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
            container.start();
            return container;
        }
    }
}
