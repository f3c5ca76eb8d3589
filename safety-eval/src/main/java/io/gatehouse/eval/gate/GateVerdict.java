package io.gatehouse.eval.gate;

import java.util.List;

/** What came of all demands, in their order. */
public record GateVerdict(List<GateFinding> findings) {

    private static final int FAILED = 1;

    public GateVerdict {
        findings = List.copyOf(findings);
    }

    public boolean isOpen() {
        return findings.stream().allMatch(GateFinding::holds);
    }

    /** For a command: 0 where every demand holds. */
    public int exitCode() {
        return isOpen() ? 0 : FAILED;
    }
}
