package io.gatehouse.api.scan;

import io.gatehouse.api.answer.PartView;
import io.gatehouse.api.answer.ScanView;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how far a scan is, as server-sent events: {@code PENDING}, {@code RUNNING}, {@code part} for each part, and at
 * last {@code COMPLETED} or {@code FAILED} with the whole scan. A scan of another process shows its parts at the end.
 */
public final class ScanEvents {

    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 20;

    private final ScanLedger ledger;
    private final RunningScans running;
    private final JsonMapper json;

    public ScanEvents(ScanLedger ledger, RunningScans running, JsonMapper json) {
        this.ledger = ledger;
        this.running = running;
        this.json = json;
    }

    void write(UUID id, OutputStream out) throws IOException, InterruptedException {
        Stream stream = new Stream(out);
        for (int looks = 1; ; looks++) {
            List<PartResult> parts = running.partsOf(id);
            Optional<ScanRecord> scan = ledger.find(id);
            if (scan.isEmpty()) {
                return;
            }
            if (scan.get().status().isFinal()) {
                stream.end(scan.get());
                return;
            }
            stream.progress(scan.get(), parts);
            if (looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                stream.write(": waiting\n\n");
            }
            running.awaitChange();
        }
    }

    /** One reader's stream: what it was told already is not told again. */
    private final class Stream {

        private final OutputStream out;
        private final Map<String, PartResult> told = new HashMap<>();
        private String status = "";

        Stream(OutputStream out) {
            this.out = out;
        }

        void progress(ScanRecord scan, List<PartResult> parts) throws IOException {
            String now = scan.status().name();
            if (!now.equals(status)) {
                status = now;
                event(now, Map.of("scanId", scan.id(), "status", now));
            }
            for (PartResult part : parts) {
                if (!part.equals(told.put(part.partId(), part))) {
                    event("part", PartView.of(part));
                }
            }
        }

        void end(ScanRecord scan) throws IOException {
            for (PartResult part : scan.verdict().stream()
                    .flatMap(verdict -> verdict.parts().stream())
                    .toList()) {
                if (!told.containsKey(part.partId())) {
                    event("part", PartView.of(part));
                }
            }
            event(scan.status().name(), ScanView.of(scan));
        }

        private void event(String name, Object data) throws IOException {
            write("event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
