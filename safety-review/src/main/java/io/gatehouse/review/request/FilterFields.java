package io.gatehouse.review.request;

import io.gatehouse.store.review.CaseFilter;
import java.util.Optional;
import java.util.Set;

/** Reads by what the queue is to be filtered; the same for REST and the console. */
public final class FilterFields {

    private FilterFields() {}

    /**
     * Notes what is wrong with it among the fields' faults.
     *
     * @param category its name; empty is as good as absent
     * @param language a tag such as pt-BR, or "und" for what nobody stated; empty is as good as absent
     */
    public static CaseFilter read(RequestFields fields, String category, String language) {
        return new CaseFilter(
                Optional.of(category)
                        .filter(given -> !given.isEmpty())
                        .flatMap(name -> fields.category("/category", name)),
                Optional.of(language)
                        .filter(given -> !given.isEmpty())
                        .flatMap(tag -> fields.language("/language", tag)),
                Set.of());
    }
}
