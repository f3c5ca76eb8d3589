package io.gatehouse.models.serving;

/** How many threads PyTorch starts for one product of matrices. */
public final class EngineThreads {

    private static final String PROPERTY = "ai.djl.pytorch.num_threads";

    private EngineThreads() {}

    /**
     * One, unless somebody has asked for more: where scans keep all cores busy, threads that share a small product wait
     * for each other longer than they compute. Of no effect once the engine is loaded.
     */
    public static void one() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "1");
        }
    }
}
