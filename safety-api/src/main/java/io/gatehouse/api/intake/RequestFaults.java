package io.gatehouse.api.intake;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that its sender learns all of it at once. */
final class RequestFaults {

    private static final int MOST_REPORTED = 100;

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String detail) {
        if (found.size() < MOST_REPORTED) {
            found.add(new Fault(pointer, detail));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(List.copyOf(found));
        }
    }
}
