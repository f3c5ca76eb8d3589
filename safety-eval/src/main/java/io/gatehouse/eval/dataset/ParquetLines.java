package io.gatehouse.eval.dataset;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file as lines of JSON. What is null says nothing. */
final class ParquetLines implements Iterator<Line> {

    private final String file;
    private final ParquetFileReader reader;
    private final ItemColumns columns;
    private final RowReader rows;
    private long row;

    private ParquetLines(String file, ParquetFileReader reader) {
        this.file = file;
        this.reader = reader;
        this.columns = new ItemColumns(reader.getFileSchema().getColumns().stream()
                .map(ColumnSchema::name)
                .toList());
        this.rows = reader.rowReader();
    }

    /** @throws UncheckedIOException if its columns mean nothing, are nested, or it is no Parquet */
    static Stream<Line> of(String file, Path path, Set<String> labels) {
        ParquetLines lines = open(file, path);
        try {
            lines.columns.requireMeaning(labels);
        } catch (UncheckedIOException e) {
            lines.close();
            throw e;
        }
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .onClose(lines::close);
    }

    private static ParquetLines open(String file, Path path) {
        try {
            ParquetFileReader reader = ParquetFileReader.open(InputFile.of(path));
            if (reader.getFileSchema().isFlatSchema()) {
                return new ParquetLines(file, reader);
            }
            reader.close();
            throw new IOException("it has columns in columns; write each label and slice as a column of its own");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public Line next() {
        try {
            rows.next();
            return new Line(file + ", row " + ++row, columns.json(this::cell));
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private @Nullable String cell(int column) {
        return rows.isNull(column) ? null : String.valueOf(rows.getValue(column));
    }

    /** The library says in many ways what is wrong with a file. */
    private static UncheckedIOException broken(RuntimeException why) {
        return new UncheckedIOException(new IOException("it is no sound Parquet: " + why.getMessage(), why));
    }

    private void close() {
        try {
            rows.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
