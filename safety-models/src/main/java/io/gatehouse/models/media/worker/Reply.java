package io.gatehouse.models.media.worker;

import io.gatehouse.domain.signal.FailureReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;

/** What a worker answers; a worker that decodes hostile bytes is not trusted, so every length is checked on reading. */
public sealed interface Reply {

    /** The longest side of a picture that travels. */
    int MAX_SIDE = 4_096;

    /** The most samples in one reply. */
    int MAX_SAMPLES = 65_536;

    /** The worker has loaded its libraries and waits for requests. */
    record Ready() implements Reply {}

    record Info(String container, long durationMs, boolean hasAudio, boolean hasVideo) implements Reply {}

    record Samples(float[] values) implements Reply {}

    record Picture(long atMs, int width, int height, byte[] rgb) implements Reply {}

    /** The request is answered whole. */
    record End() implements Reply {}

    /** The media cannot be decoded; the worker is well. */
    record Fault(FailureReason reason, String message) implements Reply {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Ready _ -> out.writeByte(0);
            case Info info -> writeInfo(info, out);
            case Samples samples -> writeSamples(samples, out);
            case Picture picture -> writePicture(picture, out);
            case End _ -> out.writeByte(4);
            case Fault fault -> {
                out.writeByte(5);
                out.writeByte(fault.reason().ordinal());
                out.writeUTF(fault.message());
            }
        }
    }

    private static void writeInfo(Info info, DataOutputStream out) throws IOException {
        out.writeByte(1);
        out.writeUTF(info.container());
        out.writeLong(info.durationMs());
        out.writeBoolean(info.hasAudio());
        out.writeBoolean(info.hasVideo());
    }

    private static void writeSamples(Samples samples, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.values().length * Float.BYTES);
        bytes.asFloatBuffer().put(samples.values());
        out.writeByte(2);
        out.writeInt(samples.values().length);
        out.write(bytes.array());
    }

    private static void writePicture(Picture picture, DataOutputStream out) throws IOException {
        out.writeByte(3);
        out.writeLong(picture.atMs());
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        out.write(picture.rgb());
    }

    /** @throws ProtocolException if what was read is no reply of a well worker */
    static Reply read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> new Ready();
            case 1 -> new Info(in.readUTF(), in.readLong(), in.readBoolean(), in.readBoolean());
            case 2 -> readSamples(in);
            case 3 -> readPicture(in);
            case 4 -> new End();
            case 5 -> readFault(in);
            default -> throw new ProtocolException("a reply had the unknown kind " + kind);
        };
    }

    private static Samples readSamples(DataInputStream in) throws IOException {
        int count = within(in.readInt(), 1, MAX_SAMPLES, "samples");
        byte[] bytes = new byte[count * Float.BYTES];
        in.readFully(bytes);
        float[] values = new float[count];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Samples(values);
    }

    private static Picture readPicture(DataInputStream in) throws IOException {
        long atMs = in.readLong();
        int width = within(in.readInt(), 1, MAX_SIDE, "a width");
        int height = within(in.readInt(), 1, MAX_SIDE, "a height");
        byte[] rgb = new byte[width * height * 3];
        in.readFully(rgb);
        return new Picture(Math.max(0, atMs), width, height, rgb);
    }

    private static Fault readFault(DataInputStream in) throws IOException {
        FailureReason[] reasons = FailureReason.values();
        return new Fault(reasons[within(in.readUnsignedByte(), 0, reasons.length - 1, "a reason")], in.readUTF());
    }

    private static int within(int value, int least, int most, String what) throws ProtocolException {
        if (value < least || value > most) {
            throw new ProtocolException("a reply had " + what + " of " + value);
        }
        return value;
    }
}
