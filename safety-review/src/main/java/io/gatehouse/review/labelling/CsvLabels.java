package io.gatehouse.review.labelling;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A label a row (RFC 4180); what is a list or an object in JSON is a cell of JSON. */
final class CsvLabels implements LabelWriter {

    private static final String[] COLUMNS = {
        "labelId",
        "caseId",
        "scanId",
        "reviewer",
        "source",
        "verdict",
        "categories",
        "severity",
        "spans",
        "note",
        "seen",
        "played",
        "timeSpentMs",
        "submittedBy",
        "createdAt",
        "flags"
    };

    /** Where a spreadsheet would take a text for a formula and run it. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final CSVPrinter rows;
    private final JsonMapper json;

    CsvLabels(Writer out, JsonMapper json) throws IOException {
        this.rows = new CSVPrinter(out, CSVFormat.RFC4180);
        this.json = json;
    }

    @Override
    public void begin() throws IOException {
        rows.printRecord((Object[]) COLUMNS);
    }

    @Override
    public void write(Lesson lesson) throws IOException {
        LabelView label = lesson.label();
        rows.printRecord(
                label.labelId(),
                Objects.toString(label.caseId(), ""),
                label.scanId(),
                text(label.reviewer()),
                label.source(),
                label.verdict(),
                json.writeValueAsString(label.categories()),
                Objects.toString(label.severity(), ""),
                json.writeValueAsString(label.spans()),
                text(label.note()),
                json.writeValueAsString(label.seen()),
                json.writeValueAsString(label.played()),
                Objects.toString(label.timeSpentMs(), ""),
                text(label.submittedBy()),
                label.createdAt(),
                json.writeValueAsString(lesson.flags()));
    }

    /** What people wrote; behind an apostrophe where it could be run. */
    private static String text(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return FORMULA.matcher(written).find() ? '\'' + written : written;
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }
}
