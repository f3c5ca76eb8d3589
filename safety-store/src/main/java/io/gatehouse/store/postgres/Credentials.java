package io.gatehouse.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The embedded database's password, made once and kept beside it, readable by its owner alone.
 *
 * <p>Loopback is open to every user of the machine, and the database's superuser may read files: trust would give the
 * content, and more, to all of them.
 */
record Credentials(Path file) {

    private static final int BYTES = 24;

    Optional<String> password() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; it holds the embedded database's password", e);
        }
    }

    /** Sets a new password and asks for it from now on; before, the database trusted whoever reached it. */
    String secure(DataSource database, Path folder) {
        try {
            String password = store(random());
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role postgres password '" + password + "'");
                Files.writeString(folder.resolve("pg_hba.conf"), """
                        local all all              scram-sha-256
                        host  all all 127.0.0.1/32 scram-sha-256
                        host  all all ::1/128      scram-sha-256
                        """);
                statement.execute("select pg_reload_conf()");
            }
            return password;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the embedded database could not be given a password", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String store(String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + System.lineSeparator());
        return password;
    }
}
