package io.gatehouse.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * What the C library has handed out and not got back. Resident memory says little of leaks, for it also holds what the
 * collector and the allocator keep for later, and both keep more or less as they please.
 */
public final class NativeMemory {

    /** The counts of glibc's {@code struct mallinfo2}, all of type {@code size_t}. */
    private static final MemoryLayout MALLINFO2 = MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_LONG);

    private static final int MAPPED = 4;
    private static final int IN_USE = 7;

    private NativeMemory() {}

    /**
     * Kilobytes of all threads. Garbage is collected first, for arrays outside the heap stay until the objects that
     * stand for them are gone. The test is skipped where the C library does not count.
     */
    public static long kilobytes() {
        System.gc();
        MemorySegment counts = counts();
        return (counts.getAtIndex(ValueLayout.JAVA_LONG, MAPPED) + counts.getAtIndex(ValueLayout.JAVA_LONG, IN_USE))
                / 1024;
    }

    /**
     * Fails if so many kilobytes are not fallen below. What the collector found dead is given back by threads of their
     * own, later where processors are busy; what leaks never is.
     */
    public static void awaitLessThan(long most) {
        await().untilAsserted(() -> assertThat(kilobytes()).isLessThan(most));
    }

    private static MemorySegment counts() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("mallinfo2");
        assumeTrue(function.isPresent(), "only glibc 2.33 and later count what they have handed out");
        try {
            return (MemorySegment)
                    linker.downcallHandle(function.get(), FunctionDescriptor.of(MemoryLayout.structLayout(MALLINFO2)))
                            .invokeExact((SegmentAllocator) Arena.ofAuto());
        } catch (Throwable e) {
            throw new IllegalStateException("mallinfo2 cannot be called", e);
        }
    }
}
