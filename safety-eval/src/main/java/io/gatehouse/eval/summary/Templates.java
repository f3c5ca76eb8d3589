package io.gatehouse.eval.summary;

import com.samskivert.mustache.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pages, filled with what records say. */
final class Templates {

    private Templates() {}

    static String fill(String template, Record page) {
        return Mustache.compiler()
                .withLoader(Templates::named)
                .compile(named(template))
                .execute(page);
    }

    private static Reader named(String template) {
        String file = template + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(
                        Templates.class.getResourceAsStream(file), () -> "this build lacks the template " + file),
                StandardCharsets.UTF_8);
    }
}
