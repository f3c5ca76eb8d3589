package io.gatehouse.models.speech.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.speech.ctc.Emissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a network says of pictures of sound, each of any length. */
public record LetterScorer(Block network) {

    private static final int WIDTH = Spelling.ALPHABET.size();

    /** @param pictures as {@link LogMel} makes them */
    public List<Emissions> emissions(List<byte[]> pictures, NDManager scope) {
        int longest = pictures.stream().mapToInt(LetterScorer::frames).max().orElse(0);
        int length = body(longest) * LetterNetwork.SHRINK;
        byte[] all = new byte[pictures.size() * LogMel.BANDS * length];
        for (int i = 0; i < pictures.size(); i++) {
            lay(pictures.get(i), all, i * LogMel.BANDS * length, length);
        }
        NDArray input = LetterNetwork.input(all, pictures.size(), length, scope);
        NDArray logits = network.forward(new ParameterStore(scope, false), new NDList(input), false)
                .singletonOrThrow();
        return cut(logits.toFloatArray(), pictures);
    }

    private static void lay(byte[] picture, byte[] all, int from, int length) {
        for (int frame = 0; frame < frames(picture); frame++) {
            for (int band = 0; band < LogMel.BANDS; band++) {
                all[from + band * length + frame] = picture[frame * LogMel.BANDS + band];
            }
        }
    }

    private static List<Emissions> cut(float[] logits, List<byte[]> pictures) {
        List<Emissions> emissions = new ArrayList<>();
        int size = logits.length / pictures.size();
        for (int i = 0; i < pictures.size(); i++) {
            int values = answered(frames(pictures.get(i))) * WIDTH;
            emissions.add(Emissions.ofLogits(Arrays.copyOfRange(logits, i * size, i * size + values), WIDTH));
        }
        return emissions;
    }

    private static int frames(byte[] picture) {
        return picture.length / LogMel.BANDS;
    }

    /** Frames of the answer that are about so many mel frames, and not about what fills up a batch. */
    public static int answered(int melFrames) {
        return body(melFrames) * LetterNetwork.LETTERS_A_FRAME;
    }

    private static int body(int melFrames) {
        return (melFrames + LetterNetwork.SHRINK - 1) / LetterNetwork.SHRINK;
    }
}
