package io.gatehouse.models.media;

import java.time.Duration;

/**
 * @param workers processes that decode, hence calls at a time
 * @param heapMegabytes of each process, in 64 to 4096
 * @param addressSpaceMegabytes that each process may take in all, where the system can set such a limit
 * @param maxTime of one call, whatever its deadline says
 * @param startTime within which a new process must be ready
 * @param maxMediaBytes larger files are refused
 * @param maxPixels of one picture
 * @param maxDuration of the media; longer ones are refused
 */
public record DecoderSettings(
        int workers,
        int heapMegabytes,
        int addressSpaceMegabytes,
        Duration maxTime,
        Duration startTime,
        int maxMediaBytes,
        long maxPixels,
        Duration maxDuration) {

    /** Two workers, 4K pictures, files of 256 MiB, twelve hours, two minutes of work for one call. */
    public static final DecoderSettings DEFAULT = new DecoderSettings(
            2,
            256,
            4_096,
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            256 << 20,
            4_096L * 2_304,
            Duration.ofHours(12));

    public DecoderSettings {
        if (workers < 1 || heapMegabytes < 64 || heapMegabytes > 4_096 || addressSpaceMegabytes < heapMegabytes) {
            throw new IllegalArgumentException("decoding needs at least 1 worker, a heap of 64 to 4096 MiB and an"
                    + " address space above it, but had " + workers + ", " + heapMegabytes + " and "
                    + addressSpaceMegabytes);
        }
        if (!maxTime.isPositive() || !startTime.isPositive() || !maxDuration.isPositive()) {
            throw new IllegalArgumentException(
                    "decoding needs positive times, but had " + maxTime + ", " + startTime + " and " + maxDuration);
        }
        if (maxMediaBytes < 1 || maxPixels < 1) {
            throw new IllegalArgumentException(
                    "decoding needs positive sizes, but had " + maxMediaBytes + " bytes and " + maxPixels + " pixels");
        }
    }
}
