package io.gatehouse.bench;

/**
 * The machine's processors, shared out: each of our threads scores with a model of its own, and the engine may start so
 * many threads for each of them that all processors are busy and none is asked twice.
 */
record CoreShare(int threads, int processors) {

    private static final String ENGINE_THREADS = "ai.djl.pytorch.num_threads";

    CoreShare {
        if (threads < 1 || threads > 64) {
            throw new BenchException("--threads must be 1 to 64, but was " + threads);
        }
    }

    /** @param threads none means one for each processor */
    static CoreShare of(int threads) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new CoreShare(threads == 0 ? processors : threads, processors);
    }

    int engineThreads() {
        return Math.max(1, processors / threads);
    }

    /** For a process to come. */
    String argument() {
        return "-D" + ENGINE_THREADS + '=' + engineThreads();
    }

    /** For this process, as long as it has not loaded the engine. */
    void apply() {
        System.setProperty(ENGINE_THREADS, String.valueOf(engineThreads()));
    }
}
