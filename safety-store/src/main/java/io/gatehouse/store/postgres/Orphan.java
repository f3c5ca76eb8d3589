package io.gatehouse.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A postmaster that outlived the service that started it, for the service was killed.
 *
 * <p>Stopped by the signals that {@code pg_ctl stop} sends (SIGINT for fast, SIGQUIT for immediate): {@code pg_ctl}
 * itself refuses to run as root.
 */
record Orphan(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The live postmaster of that data folder; call it with the folder's lock held, so that nobody else needs it. */
    static Optional<Orphan> of(Path database) {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> serves(process, database))
                    .map(Orphan::new);
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile + " cannot be read", e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process number is given again after a reboot: only a PostgreSQL with this very folder is ours to stop. */
    private static boolean serves(ProcessHandle process, Path database) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent()
                && java.util.Arrays.asList(arguments).contains(database.toString());
    }

    void stop() {
        LOG.info("Stopping PostgreSQL (process {}), left behind by a service that was killed", process.pid());
        if (!endedAfter("INT") && !endedAfter("QUIT")) {
            throw new IllegalStateException("PostgreSQL (process " + process.pid()
                    + "), left behind by a service that was killed, does not stop; stop it by hand");
        }
    }

    private boolean endedAfter(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("process " + process.pid() + " cannot be signalled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping process " + process.pid(), e);
        }
    }
}
