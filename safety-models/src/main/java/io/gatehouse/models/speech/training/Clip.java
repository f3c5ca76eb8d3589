package io.gatehouse.models.speech.training;

import io.gatehouse.models.speech.network.LogMel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A phrase that was spoken.
 *
 * @param mel frame by frame, as {@link LogMel} makes it
 * @param letters as symbols of the alphabet
 */
record Clip(byte[] mel, byte[] letters) {

    int frames() {
        return mel.length / LogMel.BANDS;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(mel.length);
        out.write(mel);
        out.writeInt(letters.length);
        out.write(letters);
    }

    static Clip read(DataInputStream in) throws IOException {
        return new Clip(in.readNBytes(in.readInt()), in.readNBytes(in.readInt()));
    }
}
