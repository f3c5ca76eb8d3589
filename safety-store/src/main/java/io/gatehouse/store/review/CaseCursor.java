package io.gatehouse.store.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last case of a page: the next page holds what comes after it. */
record CaseCursor(int priority, Instant openedAt, UUID id) {

    /** Before the first case. */
    static final CaseCursor START = new CaseCursor(CasePriority.HIGHEST + 1, Instant.EPOCH, new UUID(0, 0));

    static CaseCursor of(CaseEntity last) {
        return new CaseCursor(last.priority, last.openedAt, last.id);
    }

    String encoded() {
        String plain = priority + "," + openedAt + "," + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static CaseCursor parse(String encoded) {
        try {
            String[] fields = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(",", 3);
            return new CaseCursor(Integer.parseInt(fields[0]), Instant.parse(fields[1]), UUID.fromString(fields[2]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "\"" + encoded + "\" is no cursor of this queue; take the page before's \"next\" as it is", e);
        }
    }
}
