package io.gatehouse.eval.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The rows of a CSV file below the one that names the columns, as lines of JSON. An empty cell says nothing. */
final class CsvLines implements Iterator<Line> {

    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .setIgnoreEmptyLines(true)
            .get();

    private final String file;
    private final CSVParser parser;
    private final ItemColumns columns;
    private final Iterator<CSVRecord> rows;

    private CsvLines(String file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        this.columns = new ItemColumns(parser.getHeaderNames().stream()
                .map(column -> column.replace(BYTE_ORDER_MARK, "").strip())
                .toList());
        this.rows = parser.iterator();
    }

    /** @throws UncheckedIOException if the first row names columns that mean nothing; later, if a row is broken */
    static Stream<Line> of(String file, BufferedReader reader, Set<String> labels) {
        CsvLines lines = open(file, reader);
        lines.columns.requireMeaning(labels);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false);
    }

    private static CsvLines open(String file, BufferedReader reader) {
        try {
            return new CsvLines(
                    file,
                    CSVParser.builder().setReader(reader).setFormat(FORMAT).get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw broken("its first row cannot name the columns: " + e.getMessage());
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Line next() {
        CSVRecord row = rows.next();
        int number = (int) parser.getCurrentLineNumber();
        if (!row.isConsistent()) {
            throw broken("the row that ends in line " + number + " has " + row.size() + " cells, but the first names "
                    + columns.names().size() + " columns");
        }
        return new Line(file + ", line " + number, columns.json(row::get));
    }

    private static UncheckedIOException broken(String why) {
        return new UncheckedIOException(new IOException(why));
    }
}
