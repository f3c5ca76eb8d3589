package io.gatehouse.api.intake;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may ask for.
 *
 * @param textChars longest text of one part, in UTF-16 characters
 * @param mediaBytes largest file of one part
 * @param requestBytes largest request body as a whole
 * @param defaultDeadline how long a sync request waits if it does not say
 * @param longestDeadline how long a sync request may ask to wait
 */
public record IntakeLimits(
        int textChars,
        DataSize mediaBytes,
        DataSize requestBytes,
        int parts,
        Duration defaultDeadline,
        Duration longestDeadline) {

    public IntakeLimits {
        requirePositive(textChars, "text-chars");
        requirePositive(mediaBytes.toBytes(), "media-bytes");
        requirePositive(requestBytes.toBytes(), "request-bytes");
        requirePositive(parts, "parts");
        requirePositive(defaultDeadline.toMillis(), "default-deadline");
        if (longestDeadline.compareTo(defaultDeadline) < 0) {
            throw new IllegalArgumentException("gatehouse.intake.longest-deadline (" + longestDeadline
                    + ") is shorter than gatehouse.intake.default-deadline (" + defaultDeadline + ")");
        }
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException("gatehouse.intake." + name + " must be positive, but was " + value);
        }
    }
}
