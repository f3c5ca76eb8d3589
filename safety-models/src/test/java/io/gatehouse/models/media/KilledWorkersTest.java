package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Workers that die among others at work. */
class KilledWorkersTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SCANS = 200;
    private static final int KILLED_EVERY = 40;
    private static final int WORKERS = 2;
    private static final int AT_ONCE = 4;

    private final byte[] sound = WorkerDecoderTest.longWave();

    @Test
    void onlyThoseWhoseWorkerWasKilledNoticeIt() throws Exception {
        try (WorkerDecoder decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, CLOCK, DecoderListener.NONE);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<DecodeException>>> scans = IntStream.range(0, SCANS)
                    .mapToObj(number -> threads.submit(() -> scan(decoder, number)))
                    .toList();
            List<DecodeException> failures = new ArrayList<>();
            for (Future<Optional<DecodeException>> scan : scans) {
                scan.get().ifPresent(failures::add);
            }

            int kills = SCANS / KILLED_EVERY;
            assertThat(failures)
                    .hasSizeBetween(kills, kills * WORKERS)
                    .allSatisfy(failure -> assertThat(failure.reason()).isEqualTo(FailureReason.UNDECODABLE));
            assertThat(decoder.idleWorkers())
                    .hasSize(WORKERS)
                    .allSatisfy(worker -> assertThat(ProcessHandle.of(worker)).isPresent());
        }
    }

    /** Now and then all workers are killed while this scan is at work: its sound does not fit into the pipe. */
    private Optional<DecodeException> scan(WorkerDecoder decoder, int number) {
        boolean[] killed = {number % KILLED_EVERY != KILLED_EVERY / 2};
        try {
            decoder.audio(sound, Deadline.in(Duration.ofSeconds(60), CLOCK), _ -> {
                if (!killed[0]) {
                    killed[0] = true;
                    killAll();
                }
            });
            return Optional.empty();
        } catch (DecodeException e) {
            return Optional.of(e);
        }
    }

    private static void killAll() {
        List<ProcessHandle> workers = ProcessHandle.current().children().toList();
        workers.forEach(ProcessHandle::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());
    }
}
