package io.gatehouse.bench;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command has measured.
 *
 * @param setting what has to be known to measure the same again
 */
record Report(String command, Map<String, Object> setting, List<Figure> figures) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Report {
        setting = new LinkedHashMap<>(setting);
        figures = List.copyOf(figures);
    }

    String table() {
        return AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII)
                .lineSeparator("\n")
                .data(
                        figures,
                        List.of(
                                column("what").with(Figure::name),
                                column("figure").with(figure -> Figure.number(figure.value()) + ' ' + figure.unit()),
                                column("note").with(Figure::note),
                                column("aim").with(figure -> figure.aim().toString()),
                                column("met").with(Figure::verdict)))
                .asString();
    }

    private static Column column(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("command", command);
        fields.put("setting", setting);
        fields.put("figures", figures.stream().map(Figure::fields).toList());
        return JSON.writeValueAsString(fields);
    }

    void write(Path file) {
        try {
            Files.writeString(file, json() + '\n');
        } catch (IOException e) {
            throw new BenchException("--json: " + file + " cannot be written", e);
        }
    }
}
