package io.gatehouse.store.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own, started by the service and stopped with it; its data stays.
 *
 * <p>It listens on loopback alone, at a free port that the operating system picks, and asks for a password. Every
 * commit is flushed to disk before it is answered, so that killing everything loses nothing that was accepted.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final String CONNECTIONS = "50";

    private final DataFolderLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(DataFolderLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the database of a data folder, and makes it on the first time.
     *
     * @param binaries where PostgreSQL's programs are unpacked, once
     * @throws DataFolderInUseException if another service uses the folder
     */
    static EmbeddedDatabase start(Path dataFolder, Path binaries) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            Path database = folder.resolve("postgres");
            Orphan.of(database).ifPresent(Orphan::stop);
            Credentials credentials = new Credentials(folder.resolve("postgres.password"));
            Optional<String> known = credentials.password();
            EmbeddedPostgres server = server(database, binaries, known);
            String password = known.orElseGet(() -> credentials.secure(server.getPostgresDatabase(), database));
            return new EmbeddedDatabase(lock, server, password);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(
                    "the embedded PostgreSQL in " + folder
                            + " did not start; --logging.level.io.zonky=info shows what it said",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres server(Path database, Path binaries, Optional<String> password) throws IOException {
        Files.createDirectories(binaries);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(database)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toAbsolutePath().toFile())
                .setPGStartupWait(STARTUP_WAIT)
                // Stopped by the application context, after those who use it.
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                // The library is made for tests and switches both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", CONNECTIONS);
        password.ifPresent(word -> builder.setConnectConfig("password", word));
        EmbeddedPostgres server = builder.start();
        letNobodyElseWrite(binaries);
        return server;
    }

    /** The library opens the folder to everybody; whoever can write there can run programs as the service. */
    private static void letNobodyElseWrite(Path binaries) throws IOException {
        if (!binaries.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> unpacked = Files.list(binaries)) {
            for (Path folder : Stream.concat(Stream.of(binaries), unpacked.filter(Files::isDirectory))
                    .toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
        } finally {
            lock.close();
        }
    }
}
