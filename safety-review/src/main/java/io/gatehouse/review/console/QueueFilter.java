package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.review.request.FilterFields;
import io.gatehouse.review.request.RequestFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which cases a viewer works on, kept in the addresses of the pages from one case to the next: each tab has its own,
 * and a bookmark brings it back. Its values are as they came.
 *
 * @param category empty for any
 * @param language empty for any
 */
record QueueFilter(String category, String language) {

    /** Under which name pages have it. */
    static final String NAME = "filter";

    static final QueueFilter NONE = new QueueFilter("", "");

    QueueFilter(@Nullable String category, @Nullable String language) {
        this.category = Optional.ofNullable(category).map(String::strip).orElse("");
        this.language = Optional.ofNullable(language).map(String::strip).orElse("");
    }

    public boolean isGiven() {
        return !category.isEmpty() || !language.isEmpty();
    }

    /** That address, with the filter. */
    public String on(String path) {
        String query = Stream.of(parameter("category", category), parameter("language", language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + (path.contains("?") ? '&' : '?') + query;
    }

    private static Optional<String> parameter(String name, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** As whoever asks for the next case says it. */
    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("category", category).put("language", language);
    }

    /** What is wrong with it, in words; empty if nothing is. */
    String faults() {
        RequestFields fields = new RequestFields();
        FilterFields.read(fields, category, language);
        return fields.faults().stream().map(Fault::detail).collect(Collectors.joining("; "));
    }
}
