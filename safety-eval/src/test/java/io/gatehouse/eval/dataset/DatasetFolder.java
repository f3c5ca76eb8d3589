package io.gatehouse.eval.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a dataset's files into a folder. */
record DatasetFolder(Path folder) {

    static final String HEAD = """
            name: comments
            version: 1
            taxonomy: 1
            licence: CC0-1.0
            """;

    /** A sound descriptor above these items. */
    Path with(String... items) throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), String.join("\n", items));
        return descriptor(HEAD + "files: [items.jsonl]\n");
    }

    Path descriptor(String yaml) throws IOException {
        return Files.writeString(folder.resolve("comments.yaml"), yaml);
    }

    static String item(String id, String text) {
        return item(id, text, "test");
    }

    static String item(String id, String text, String split) {
        return """
                {"id": "%s", "text": "%s", "labels": {"hate": false}, "split": "%s"}""".formatted(id, text, split);
    }
}
