package io.gatehouse.api.scan;

import java.util.List;

/** Files that hold no policy, or one that is wrong; the message says all that is wrong with all of them. */
public final class BrokenPoliciesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPoliciesException(List<String> faults) {
        super("The policies are not in order.\n" + String.join("\n", faults));
    }
}
