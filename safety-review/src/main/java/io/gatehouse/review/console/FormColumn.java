package io.gatehouse.review.console;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** Fields of one name, of which a form has one in each row. */
record FormColumn(List<String> values) {

    FormColumn(MultiValueMap<String, String> form, String name) {
        this(form.getOrDefault(name, List.of()));
    }

    IntStream rows() {
        return IntStream.range(0, values.size());
    }

    /** Empty where the form has no such row. */
    String at(int row) {
        return row < values.size() ? values.get(row) : "";
    }
}
