package io.gatehouse.review.labelling;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** A label a line, as it stands in answers. */
final class JsonLines implements LabelWriter {

    private final Writer out;
    private final JsonMapper json;

    JsonLines(Writer out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void begin() {
        // There is no head.
    }

    @Override
    public void write(Lesson lesson) throws IOException {
        out.write(json.writeValueAsString(lesson));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
