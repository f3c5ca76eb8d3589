package io.gatehouse.models.foreign;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import io.gatehouse.models.foreign.InputContract.Bands;
import io.gatehouse.models.foreign.InputContract.Mel;
import io.gatehouse.models.media.MediaDecoder;

/** The mel front end that a manifest describes; the Fourier transform is a convolution with sines and cosines. */
final class MelBands {

    private final Mel contract;
    private final NDArray waves;
    private final NDArray triangles;

    /** Its constants live in {@code manager}. */
    MelBands(Mel contract, NDManager manager) {
        this.contract = contract;
        Bands bands = contract.bands();
        int bins = bands.points() / 2 + 1;
        this.waves = manager.create(waves(bands, bins), new Shape(2L * bins, 1, bands.frame()));
        this.triangles = manager.create(triangles(bands, bins), new Shape(bins, bands.count()));
    }

    /** @param windows (N, window); the result lives where they do and has the contract's layout */
    NDArray apply(NDArray windows) {
        Bands bands = contract.bands();
        NDArray spectrum = Conv1d.conv1d(windows.expandDims(1), waves, null, new Shape(bands.hop()))
                .singletonOrThrow()
                .square();
        NDList parts = spectrum.split(2, 1);
        NDArray power = parts.get(0).add(parts.get(1));
        NDArray level = bands.power() ? power : power.sqrt();
        NDArray timeByBand =
                level.transpose(0, 2, 1).matMul(triangles).add(bands.offset()).log();
        return switch (contract.layout()) {
            case NTB -> timeByBand;
            case NBT -> timeByBand.transpose(0, 2, 1);
            case N1BT -> timeByBand.transpose(0, 2, 1).expandDims(1);
            default -> timeByBand.expandDims(1);
        };
    }

    private static float[] waves(Bands bands, int bins) {
        int frame = bands.frame();
        float[] weights = new float[2 * bins * frame];
        for (int bin = 0; bin < bins; bin++) {
            for (int n = 0; n < frame; n++) {
                double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / frame);
                double angle = 2 * Math.PI * bin * n / bands.points();
                weights[bin * frame + n] = (float) (hann * Math.cos(angle));
                weights[(bins + bin) * frame + n] = (float) (hann * Math.sin(angle));
            }
        }
        return weights;
    }

    /** Linear in mel, not normalised by area; the constant part of the signal belongs to no band. */
    private static float[] triangles(Bands bands, int bins) {
        double step = (mel(bands.highest()) - mel(bands.lowest())) / (bands.count() + 1);
        float[] weights = new float[bins * bands.count()];
        for (int bin = 1; bin < bins; bin++) {
            double pitch = mel((double) bin * MediaDecoder.SAMPLE_RATE / bands.points());
            for (int band = 0; band < bands.count(); band++) {
                double centre = mel(bands.lowest()) + (band + 1) * step;
                weights[bin * bands.count() + band] = (float) Math.max(0, 1 - Math.abs(pitch - centre) / step);
            }
        }
        return weights;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }
}
