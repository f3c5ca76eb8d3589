package io.gatehouse.domain.fault;

import java.util.List;
import java.util.stream.Collectors;

/** A request that was understood and cannot be served as it stands; it carries every fault that was found. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults at least one, in the order of the request */
    public InvalidRequestException(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer() + ": " + fault.detail())
                .collect(Collectors.joining("; ")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("an invalid request has at least one fault");
        }
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
