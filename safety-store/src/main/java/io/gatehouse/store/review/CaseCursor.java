package io.gatehouse.store.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last case of a page: the next page holds what comes after it. */
record CaseCursor(boolean pressing, Instant dueAt, UUID id) {

    /** Before the first case. */
    static final CaseCursor START = new CaseCursor(true, Instant.parse("1900-01-01T00:00:00Z"), new UUID(0, 0));

    static CaseCursor of(CaseEntity last) {
        return new CaseCursor(last.pressing, last.dueAt, last.id);
    }

    String encoded() {
        String plain = pressing + "," + dueAt + "," + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static CaseCursor parse(String encoded) {
        try {
            String[] fields = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(",", 3);
            return new CaseCursor(pressing(fields[0]), Instant.parse(fields[1]), UUID.fromString(fields[2]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "\"" + encoded + "\" is no cursor of this queue; take the page before's \"next\" as it is", e);
        }
    }

    private static boolean pressing(String field) {
        if (!field.equals("true") && !field.equals("false")) {
            throw new IllegalArgumentException("neither true nor false: " + field);
        }
        return Boolean.parseBoolean(field);
    }
}
