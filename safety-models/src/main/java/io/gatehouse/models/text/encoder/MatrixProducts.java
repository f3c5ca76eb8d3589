package io.gatehouse.models.text.encoder;

import ai.djl.engine.Engine;
import io.gatehouse.models.training.TrainingRequest;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * Lets PyTorch multiply matrices of single precision by oneDNN, which is up to twice as fast as MKL on processors that
 * MKL does not know well. What Python calls {@code set_float32_matmul_precision("medium")}; DJL has no call for it. On
 * a processor with matrix units for bfloat16 the products are rounded to it, which training bears.
 */
public final class MatrixProducts {

    /** Some work that may fail as it likes. */
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String SET_PRECISION =
            "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

    /** In PyTorch's enum: HIGHEST, HIGH, MEDIUM. */
    private static final int HIGHEST = 0;

    private static final int MEDIUM = 2;

    private MatrixProducts() {}

    /**
     * Does the work with faster products where the request has the process to itself, for they are switched for all of
     * it, and gives the engine back as it was. Nothing changes where the native library has no such switch.
     */
    public static <T, E extends Exception> T during(TrainingRequest request, Work<T, E> work) throws E {
        if (!request.ownProcess()) {
            return work.done();
        }
        Engine.getEngine("PyTorch");
        set(MEDIUM);
        try {
            return work.done();
        } finally {
            set(HIGHEST);
        }
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
