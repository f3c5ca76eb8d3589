package io.gatehouse.models.foreign;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How large a model may be.
 *
 * @param mostBytes of its files together; while they are loaded, these are in memory more than once
 */
public record MemoryLimit(int mostBytes) {

    private static final int SHARE = 8;
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    public MemoryLimit {
        if (mostBytes < 1 || mostBytes > LARGEST) {
            throw new IllegalArgumentException(
                    "a model may have 1 to " + LARGEST + " bytes, but the limit was " + mostBytes);
        }
    }

    /** An eighth of the memory that this machine, or the container, has, and 2 GiB at most. */
    public static MemoryLimit ofThisMachine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new MemoryLimit((int) Math.clamp(system.getTotalMemorySize() / SHARE, 1L, (long) LARGEST));
    }
}
