package io.gatehouse.models.media;

import io.gatehouse.models.media.worker.Reply;
import io.gatehouse.models.media.worker.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One worker process and its pipes; used by one caller at a time. */
final class DecodeProcess {

    private static final int BUFFER = 1 << 16;

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private volatile boolean timedOut;
    private boolean ready;

    private DecodeProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /** Starts the process and returns at once; it becomes ready while nobody waits for it. */
    static DecodeProcess start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.log").toFile());
        builder.environment().clear();
        // A worker has one thread's worth of the machine, whatever its libraries would like to have.
        builder.environment().putAll(Map.of("LANG", "C.UTF-8", "HOME", folder.toString(), "OMP_THREAD_LIMIT", "1"));
        return new DecodeProcess(builder.start(), folder);
    }

    /** Waits until the worker has loaded its libraries. */
    void awaitReady() throws IOException {
        if (!ready) {
            if (!(Reply.read(replies) instanceof Reply.Ready)) {
                throw new ProtocolException("a worker did not begin with its greeting");
            }
            ready = true;
        }
    }

    /**
     * Sends a request and hands every reply to the sink.
     *
     * @return the last reply, an end or a fault
     */
    Reply exchange(Request request, byte[] media, Consumer<Reply> sink) throws IOException {
        awaitReady();
        request.write(requests);
        requests.write(media);
        requests.flush();
        while (true) {
            Reply reply = Reply.read(replies);
            switch (reply) {
                case Reply.End _, Reply.Fault _ -> {
                    return reply;
                }
                case Reply.Ready _ -> throw new ProtocolException("a worker greeted twice");
                default -> sink.accept(reply);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean timedOut() {
        return timedOut;
    }

    long pid() {
        return process.pid();
    }

    /** The time is over; the caller that reads sees the pipe close. */
    void stopLate() {
        timedOut = true;
        process.destroyForcibly();
    }

    /** What the process printed about its own fate. */
    String lastWords() {
        try {
            String words = Files.readString(folder.resolve("errors.log")).strip();
            return words.length() > 2_000 ? words.substring(0, 2_000) : words;
        } catch (IOException e) {
            return "";
        }
    }

    /** Kills the process, waits until it is gone and removes its folder. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
        Folders.delete(folder);
    }
}
