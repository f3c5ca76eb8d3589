package io.gatehouse.eval.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A file of JSON lines or of CSV, plain or gzipped, or of Parquet. */
record ItemFile(Path folder, String name) implements ItemSource {

    @Override
    public Stream<Line> lines(Set<String> labels) {
        return name.endsWith(".parquet") ? ParquetLines.of(name, folder.resolve(name), labels) : text(labels);
    }

    @Override
    public void addTo(Snapshot snapshot) throws IOException {
        snapshot.add(name, folder.resolve(name));
    }

    private Stream<Line> text(Set<String> labels) {
        BufferedReader reader = open();
        try {
            return (isCsv() ? CsvLines.of(name, reader, labels) : lines(reader)).onClose(() -> close(reader));
        } catch (RuntimeException e) {
            close(reader);
            throw e;
        }
    }

    private boolean isCsv() {
        return name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    private Stream<Line> lines(BufferedReader reader) {
        AtomicInteger number = new AtomicInteger();
        return reader.lines()
                .map(text -> new Line(name + ", line " + number.incrementAndGet(), withoutMark(text, number.get())))
                .filter(line -> !line.text().isBlank());
    }

    /** Some editors put a mark before the first line that says in which order bytes come. */
    private static String withoutMark(String text, int number) {
        return number == 1 && text.startsWith(CsvLines.BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What is wrong with the bytes of the file, for its author. */
    static String fault(Exception e) {
        if (e.getCause() instanceof IOException cause) {
            return fault(cause);
        }
        if (e instanceof ColumnsException) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof CharacterCodingException
                ? "the file is not UTF-8; save it as UTF-8"
                : "the file cannot be read: " + e.getMessage();
    }

    private BufferedReader open() {
        try {
            InputStream bytes = Files.newInputStream(folder.resolve(name));
            InputStream in = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            // A decoder, unlike a charset, refuses what is not UTF-8.
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
