package io.gatehouse.review.appeal;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.appeal.AppealLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which stretch of a list of appeals is asked for. */
record AppealQuery(int limit, Optional<UUID> after) {

    /** @throws InvalidRequestException with every fault of the parameters */
    static AppealQuery of(String limit, @Nullable String cursor) {
        List<Fault> faults = new ArrayList<>();
        int size = size(limit);
        if (size < 1 || size > AppealLedger.MOST_PER_PAGE) {
            faults.add(new Fault(
                    "/limit", "a page has 1 to " + AppealLedger.MOST_PER_PAGE + " appeals, not \"" + limit + '"'));
        }
        Optional<UUID> after = Optional.ofNullable(cursor).flatMap(AppealQuery::id);
        if (cursor != null && after.isEmpty()) {
            faults.add(
                    new Fault("/cursor", '"' + cursor + "\" is no cursor; take the page before's \"next\" as it is"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        return new AppealQuery(size, after);
    }

    private static int size(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Optional<UUID> id(String cursor) {
        try {
            return Optional.of(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
