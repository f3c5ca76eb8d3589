package io.gatehouse.eval.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The results of a run as far as it came, one line for each item below one that says which run it is.
 *
 * <p>They are written batch by batch. A run that was killed in a batch does the whole batch again, for scores depend,
 * in their last digits, on what was scored together.
 */
final class ResultFile implements AutoCloseable {

    private final FileChannel channel;
    private int done;

    private ResultFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file where that run left it, or begins it.
     *
     * @param total how many items the run has
     * @throws EvaluationException if the file is of another run, or another process writes to it
     */
    static ResultFile open(Path file, RunIdentity identity, int batch, int total) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ResultFile results = new ResultFile(channel);
        try {
            results.lock(file);
            results.begin(file, identity);
            results.keepWholeBatches(batch, total);
            return results;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The operating system lets go of it when the process ends, however it ends. */
    private void lock(Path file) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // This process itself holds it; the answer is the same.
        }
        throw new EvaluationException("another run writes to " + file + "; wait for it, or name another --out");
    }

    private void keepWholeBatches(int batch, int total) throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)));
        long offset = 0;
        long kept = 0;
        int lines = -1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            offset++;
            if (next == '\n' && (++lines % batch == 0 || lines == total)) {
                kept = offset;
                done = lines;
            }
        }
        channel.truncate(kept).position(kept);
    }

    private void begin(Path file, RunIdentity identity) throws IOException {
        String header = ResultLines.write(identity) + '\n';
        String first = firstLine();
        if (!header.startsWith(first)) {
            throw ofAnother(file, first);
        }
        if (first.length() < header.length()) {
            channel.truncate(0);
            write(header);
        }
    }

    /** With the end of the line, if it was written to its end. */
    private String firstLine() throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.UTF_8) + (next == '\n' ? "\n" : "");
    }

    private static EvaluationException ofAnother(Path file, String header) {
        try {
            RunIdentity other = ResultLines.readIdentity(header);
            return new EvaluationException(file + " holds the results of another run (" + other.dataset() + ", "
                    + other.bundle() + ", " + other.policy() + ", Gatehouse " + other.code()
                    + ", perhaps with other files of the same names); name another --out");
        } catch (RuntimeException e) {
            return new EvaluationException(file + " holds no results of an evaluation; name another --out", e);
        }
    }

    int done() {
        return done;
    }

    /** All of them, or, if the machine stops in between, none that count. */
    void append(List<ItemResult> batch) throws IOException {
        write(batch.stream().map(result -> ResultLines.write(result) + '\n').collect(Collectors.joining()));
        done += batch.size();
    }

    private void write(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static RunIdentity identity(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return ResultLines.readIdentity(lines.findFirst().orElse(""));
        }
    }

    /** @throws EvaluationException if a line is no result of an item, or one that is there already */
    static List<ItemResult> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            AtomicInteger number = new AtomicInteger(1);
            Map<String, Integer> ids = new HashMap<>();
            return lines.skip(1)
                    .map(line -> once(file, ids, number.incrementAndGet(), line))
                    .toList();
        }
    }

    private static ItemResult once(Path file, Map<String, Integer> ids, int number, String line) {
        ItemResult item = read(file, number, line);
        @Nullable Integer first = ids.putIfAbsent(item.id(), number);
        if (first != null) {
            throw new EvaluationException(file + ", line " + number + ", repeats the item \"" + item.id()
                    + "\" of line " + first
                    + ": it was changed since it was written; give the command again with another --out");
        }
        return item;
    }

    private static ItemResult read(Path file, int number, String line) {
        try {
            return ResultLines.read(line);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new EvaluationException(
                    file + ", line " + number + ", is no result of an item: it was changed since it was written; give"
                            + " the command again with another --out",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
