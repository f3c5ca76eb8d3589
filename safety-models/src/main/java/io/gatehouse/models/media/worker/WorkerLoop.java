package io.gatehouse.models.media.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The life of a worker process: answers requests on its standard input until that closes.
 *
 * <p>Nothing here may be shared with the service: whatever hostile bytes do to this process ends with it.
 */
public final class WorkerLoop {

    /** Does what a worker is there for. */
    @FunctionalInterface
    public interface Answer {

        /** Takes all of the request's media, and writes replies of which the last is an end or a fault. */
        void to(Request request, DataInputStream media, DataOutputStream replies) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private WorkerLoop() {}

    /** Returns when the service wants nothing more; {@code load} may take a moment, for nobody waits yet. */
    public static void run(Supplier<Answer> load) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // Standard output carries the protocol alone; whatever else is printed goes where it does no harm.
        System.setOut(System.err);
        endWithTheService();
        Answer answer = load.get();
        new Reply.Ready().write(out);
        out.flush();
        serve(answer, new DataInputStream(new BufferedInputStream(System.in, BUFFER)), out);
    }

    /** A worker that is busy does not see its input close, so it also watches the process that started it. */
    private static void endWithTheService() {
        ProcessHandle.current()
                .parent()
                .ifPresent(service ->
                        service.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    private static void serve(Answer answer, DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            try {
                answer.to(Request.read(in), in, out);
                out.flush();
            } catch (EOFException _) {
                return;
            }
        }
    }
}
