package io.gatehouse.models.text.encoder;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * Lets PyTorch multiply matrices of single precision by oneDNN, which is up to twice as fast as MKL on processors that
 * MKL does not know well. What Python calls {@code set_float32_matmul_precision("medium")}; DJL has no call for it. On
 * a processor with matrix units for bfloat16 the products are rounded to it, which training bears. Other models of the
 * same process may not: pictures were seen to fail while it was on.
 */
final class MatrixProducts {

    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String SET_PRECISION =
            "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

    /** In PyTorch's enum: HIGHEST, HIGH, MEDIUM. */
    private static final int HIGHEST = 0;

    private static final int MEDIUM = 2;

    private MatrixProducts() {}

    /** For the whole process; nothing changes where the native library has no such switch. Needs the engine loaded. */
    static void byOneDnn() {
        set(MEDIUM);
    }

    /** As they were, for whoever else uses the engine. */
    static void asBefore() {
        set(HIGHEST);
    }

    private static void set(int precision) {
        SymbolLookup symbols = SymbolLookup.loaderLookup();
        Optional<MemorySegment> context = symbols.find(CONTEXT);
        Optional<MemorySegment> set = symbols.find(SET_PRECISION);
        if (context.isPresent() && set.isPresent()) {
            set(context.get(), set.get(), precision);
        }
    }

    private static void set(MemorySegment context, MemorySegment set, int precision) {
        Linker linker = Linker.nativeLinker();
        try {
            MemorySegment global =
                    (MemorySegment) linker.downcallHandle(context, FunctionDescriptor.of(ValueLayout.ADDRESS))
                            .invokeExact();
            linker.downcallHandle(set, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(global, precision);
        } catch (Throwable e) {
            throw new IllegalStateException("PyTorch's precision of matrix products cannot be set", e);
        }
    }
}
