package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.speech.ctc.Emissions;
import java.util.List;

/** A model that fails on whatever it hears. */
final class Broken implements AcousticModel {

    private final WrittenSound whole = new WrittenSound();

    @Override
    public BundleRef bundle() {
        return whole.bundle();
    }

    @Override
    public WindowCut cut() {
        return whole.cut();
    }

    @Override
    public Reading reading() {
        return whole.reading();
    }

    @Override
    public List<Emissions> run(List<float[]> windows) {
        throw new IllegalStateException("out of order");
    }

    @Override
    public void close() {}
}
