package io.gatehouse.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.store.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedDatabaseTest {

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void firstStart() throws SQLException {
        database = start();
        execute("create table kept (n int)");
        execute("insert into kept values (42)");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void dataIsKeptAcrossARestart() throws SQLException {
        database.close();

        database = start();

        assertThat(query("select count(*) from kept where n = 42")).isEqualTo("1");
    }

    @Test
    void whatWasCommittedOutlivesTheKillingOfEverything() throws Exception {
        ProcessHandle postmaster = postmaster();
        execute("insert into kept values (43)");
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        await().until(() -> !postmaster.isAlive());
        database.close();

        database = start();

        assertThat(query("select count(*) from kept where n = 43")).isEqualTo("1");
    }

    @Test
    void aServerLeftBehindByAKilledServiceIsStoppedAndReplaced() throws Exception {
        database.close();
        Process service = otherService();
        awaitStart(service);
        ProcessHandle orphan = postmaster();
        service.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        database = start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(query("select count(*) from kept where n = 42")).isEqualTo("1");
    }

    private static void awaitStart(Process service) throws IOException {
        BufferedReader output = service.inputReader();
        String line = output.readLine();
        while (!"started".equals(line)) {
            assertThat(line).as("the other service ended before it had started").isNotNull();
            line = output.readLine();
        }
    }

    /** A second Java process with a database on the same folder. */
    private static Process otherService() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        classPath,
                        ServiceOfItsOwn.class.getName(),
                        folder.toString(),
                        TestDatabase.BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aProcessOfAnotherKindUnderTheOldNumberIsLeftAlone() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(
                other.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(Orphan.of(other)).isEmpty();
    }

    @Test
    void aSecondServiceOnTheSameFolderIsRefused() throws SQLException {
        assertThatThrownBy(EmbeddedDatabaseTest::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another Gatehouse uses the data folder " + folder)
                .hasMessageContaining("gatehouse.data-dir");
        assertThat(query("select n from kept")).isEqualTo("42");
    }

    @Test
    void theDatabaseAsksForItsPassword() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void everyCommitIsFlushedAndNobodyElseCanConnect() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    private static EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, TestDatabase.BINARIES);
    }

    private static ProcessHandle postmaster() throws Exception {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement any = connection.createStatement()) {
            any.execute(statement);
        }
    }

    private static String query(String query) throws SQLException {
        try (Connection connection = connect();
                Statement any = connection.createStatement();
                ResultSet row = any.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
    }
}
