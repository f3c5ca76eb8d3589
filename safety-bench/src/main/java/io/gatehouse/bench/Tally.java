package io.gatehouse.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What loops that ran side by side did.
 *
 * @param nanos how long each attempt took that went well, ascending
 * @param errors how many attempts did not, by what went wrong
 * @param perSecond attempts a second that went well, of all loops together
 */
record Tally(long[] nanos, Map<String, Long> errors, double perSecond) {

    private static final double NANOS_A_MILLISECOND = 1e6;

    Tally {
        nanos = nanos.clone();
        Arrays.sort(nanos);
        errors = new TreeMap<>(errors);
    }

    static Tally of(List<Tally> loops) {
        Map<String, Long> errors = new TreeMap<>();
        loops.forEach(loop -> loop.errors().forEach((what, count) -> errors.merge(what, count, Long::sum)));
        return new Tally(
                loops.stream()
                        .flatMapToLong(loop -> Arrays.stream(loop.nanos()))
                        .toArray(),
                errors,
                loops.stream().mapToDouble(Tally::perSecond).sum());
    }

    int count() {
        return nanos.length;
    }

    long failed() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The smallest time that so many of a hundred attempts did not exceed. */
    double milliseconds(int percent) {
        if (nanos.length == 0) {
            throw new BenchException("nothing was measured, for no attempt went well: " + errors);
        }
        int rank = Math.ceilDiv(nanos.length * percent, 100);
        return nanos[Math.max(0, rank - 1)] / NANOS_A_MILLISECOND;
    }
}
