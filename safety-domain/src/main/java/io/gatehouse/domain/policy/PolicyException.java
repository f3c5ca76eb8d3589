package io.gatehouse.domain.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that cannot be loaded; its message shows every fault with the line that it stands in. */
public final class PolicyException extends RuntimeException {

    private final transient List<PolicyFault> faults;

    PolicyException(String source, List<PolicyFault> faults) {
        super(describe(source.lines().toList(), faults));
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the source; never empty. */
    public List<PolicyFault> faults() {
        return faults;
    }

    private static String describe(List<String> lines, List<PolicyFault> faults) {
        String head = faults.size() == 1 ? "The policy has a fault." : "The policy has " + faults.size() + " faults.";
        return faults.stream().map(fault -> describe(lines, fault)).collect(Collectors.joining("", head + '\n', ""));
    }

    private static String describe(List<String> lines, PolicyFault fault) {
        String text = "\nline %d, column %d: %s\n".formatted(fault.line(), fault.column(), fault.message());
        if (fault.line() <= lines.size()) {
            text += "%6d | %s\n".formatted(fault.line(), lines.get(fault.line() - 1));
            text += " ".repeat(6) + " | " + " ".repeat(fault.column() - 1) + "^\n";
        }
        return text + fault.hint().map(hint -> "       " + hint + '\n').orElse("");
    }
}
