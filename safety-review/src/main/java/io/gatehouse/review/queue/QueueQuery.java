package io.gatehouse.review.queue;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.request.FilterFields;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.CaseFilter;
import io.gatehouse.store.review.CaseSearch;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.ReviewLedger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which stretch of the queue is asked for. */
record QueueQuery(CaseSearch search, int limit, Optional<String> cursor) {

    /** @throws InvalidRequestException with every fault of the parameters */
    static QueueQuery of(QueueRequest asked) {
        RequestFields fields = new RequestFields();
        Optional<CaseStatus> status = status(fields, asked.status());
        int size = size(fields, asked.limit());
        CaseFilter filter = FilterFields.read(fields, asked.category(), asked.language());
        fields.throwIfAny();
        return new QueueQuery(
                new CaseSearch(status.orElseThrow(), filter, asked.onlooker()),
                size,
                Optional.ofNullable(asked.cursor()));
    }

    private static Optional<CaseStatus> status(RequestFields fields, String status) {
        Optional<CaseStatus> known = Arrays.stream(CaseStatus.values())
                .filter(value -> value.name().equalsIgnoreCase(status))
                .findFirst();
        if (known.isEmpty()) {
            fields.fault("/status", "no cases are \"" + status + "\"; they are " + statuses());
        }
        return known;
    }

    private static int size(RequestFields fields, String limit) {
        int size = number(limit);
        if (size < 1 || size > ReviewLedger.MOST_PER_PAGE) {
            fields.fault("/limit", "a page has 1 to " + ReviewLedger.MOST_PER_PAGE + " cases, not \"" + limit + '"');
        }
        return size;
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What waits of it. */
    CaseSearch open() {
        return new CaseSearch(CaseStatus.OPEN, search.filter(), search.onlooker());
    }

    private static String statuses() {
        return Arrays.stream(CaseStatus.values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
