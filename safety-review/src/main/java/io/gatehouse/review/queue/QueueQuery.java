package io.gatehouse.review.queue;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.ReviewLedger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which stretch of the queue is asked for. */
record QueueQuery(CaseStatus status, int limit, Optional<String> cursor) {

    /** @throws InvalidRequestException with every fault of the parameters */
    static QueueQuery of(String status, String limit, @Nullable String cursor) {
        List<Fault> faults = new ArrayList<>();
        Optional<CaseStatus> known = Arrays.stream(CaseStatus.values())
                .filter(value -> value.name().equalsIgnoreCase(status))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(new Fault("/status", "no cases are \"" + status + "\"; they are " + statuses()));
        }
        int size = size(limit);
        if (size < 1 || size > ReviewLedger.MOST_PER_PAGE) {
            faults.add(new Fault(
                    "/limit", "a page has 1 to " + ReviewLedger.MOST_PER_PAGE + " cases, not \"" + limit + '"'));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        return new QueueQuery(known.orElseThrow(), size, Optional.ofNullable(cursor));
    }

    private static int size(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String statuses() {
        return Arrays.stream(CaseStatus.values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
