package io.gatehouse.api.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line reads of an answer to {@code POST /scan}; the contract holds more. */
record ScanAnswer(
        String scanId,
        String status,
        @Nullable Decision decision,
        Map<String, CategoryScore> categories,
        List<Part> parts,
        @Nullable String failure) {

    record Decision(String action, List<Reason> reasons, List<String> labels) {}

    record Reason(
            String rule,
            @Nullable String category,
            @Nullable Double score,
            String explanation) {}

    record CategoryScore(double score) {}

    record Part(
            String id,
            String status,
            @Nullable String reason,
            @Nullable String detail,
            List<Signal> signals,
            @Nullable List<Gap> gaps) {}

    record Signal(String category, double score, List<Evidence> evidence) {}

    record Gap(String aspect, String reason) {}

    /** The fields of every type of evidence; those that a type does not have are null. */
    record Evidence(
            String type,
            @Nullable Integer begin,
            @Nullable Integer end,
            @Nullable Long startMs,
            @Nullable Long endMs,
            @Nullable Long atMs,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height,
            @Nullable String what,
            @Nullable String text,
            @Nullable String bank,
            @Nullable Integer distance) {}

    boolean settled() {
        return status.equals("COMPLETED") || status.equals("FAILED");
    }

    /** Whether a person or a rule keeps it from being published. */
    boolean isHeld() {
        return action().equals("BLOCK") || action().equals("REVIEW");
    }

    String action() {
        return decision == null ? status : decision.action();
    }
}
