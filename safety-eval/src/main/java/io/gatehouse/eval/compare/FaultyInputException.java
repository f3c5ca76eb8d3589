package io.gatehouse.eval.compare;

import java.util.List;

/** Results or demands that cannot be used; its message holds every fault, a line each. */
public final class FaultyInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public FaultyInputException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Never empty. */
    public List<String> faults() {
        return faults;
    }
}
