package io.gatehouse.store.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last decision of a page: the next page holds what was decided before it. */
record DecisionCursor(Instant decidedAt, UUID scanId) {

    static DecisionCursor of(FoundDecision last) {
        return new DecisionCursor(last.decidedAt(), last.scanId());
    }

    String encoded() {
        String plain = decidedAt + "," + scanId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static DecisionCursor parse(String encoded) {
        try {
            String[] fields = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(",", 2);
            return new DecisionCursor(Instant.parse(fields[0]), UUID.fromString(fields[1]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "\"" + encoded + "\" is no cursor of this search; take the page before's \"next\" as it is", e);
        }
    }
}
