package io.gatehouse.models.media.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/**
 * What a worker is asked; on the pipe, {@code mediaBytes} bytes of media follow.
 *
 * @param maxPixels the most pixels that one picture may have
 * @param maxDurationMs media that go on for longer are refused
 */
public record Request(Task task, long maxPixels, long maxDurationMs, int mediaBytes) {

    /** What to do with the media. */
    public sealed interface Task {}

    /** Say what the file is. */
    public record Probe() implements Task {}

    /** Decode the first audio track. */
    public record Audio(int sampleRate) implements Task {}

    /** Hand out the covers. */
    public record Covers() implements Task {}

    /** Read the subtitle tracks. */
    public record Subtitles() implements Task {}

    /**
     * Read what is written in a picture; the media are its pixels, rows from the top, red green blue.
     *
     * @param maxMillis after which the reader makes do with what it has read
     */
    public record Read(int width, int height, int maxMillis) implements Task {
        public Read {
            if (width < 1 || height < 1 || pixelBytes(width, height) > Integer.MAX_VALUE || maxMillis < 1) {
                throw new IllegalArgumentException("reading needs a picture and a time of at least 1, but had " + width
                        + " x " + height + " pixels and " + maxMillis + " ms");
            }
        }

        private static long pixelBytes(long width, long height) {
            return width * height * 3;
        }
    }

    /** Decode pictures of the first video track. */
    public record Video(double framesPerSecond, int maxFrames, int shortSide) implements Task {
        public Video {
            if (!(framesPerSecond > 0) || maxFrames < 1 || shortSide < 16 || shortSide > Reply.MAX_SIDE) {
                throw new IllegalArgumentException("pictures need a positive rate, a count of at least 1 and a short"
                        + " side of 16 to " + Reply.MAX_SIDE + " pixels, but had " + framesPerSecond + ", " + maxFrames
                        + " and " + shortSide);
            }
        }
    }

    public Request {
        if (task instanceof Read read && mediaBytes != Read.pixelBytes(read.width(), read.height())) {
            throw new IllegalArgumentException("a picture of " + read.width() + " x " + read.height()
                    + " pixels does not have " + mediaBytes + " bytes");
        }
    }

    public void write(DataOutputStream out) throws IOException {
        switch (task) {
            case Probe _ -> out.writeByte(1);
            case Audio audio -> {
                out.writeByte(2);
                out.writeInt(audio.sampleRate());
            }
            case Video video -> {
                out.writeByte(3);
                out.writeDouble(video.framesPerSecond());
                out.writeInt(video.maxFrames());
                out.writeInt(video.shortSide());
            }
            case Read read -> {
                out.writeByte(4);
                out.writeInt(read.width());
                out.writeInt(read.height());
                out.writeInt(read.maxMillis());
            }
            case Subtitles _ -> out.writeByte(5);
            case Covers _ -> out.writeByte(6);
        }
        out.writeLong(maxPixels);
        out.writeLong(maxDurationMs);
        out.writeInt(mediaBytes);
    }

    static Request read(DataInputStream in) throws IOException {
        Task task = readTask(in);
        Request request = new Request(task, in.readLong(), in.readLong(), in.readInt());
        if (request.mediaBytes() < 1) {
            throw new ProtocolException("a request announced " + request.mediaBytes() + " bytes of media");
        }
        return request;
    }

    private static Task readTask(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 1 -> new Probe();
            case 2 -> new Audio(in.readInt());
            case 3 -> new Video(in.readDouble(), in.readInt(), in.readInt());
            case 4 -> new Read(in.readInt(), in.readInt(), in.readInt());
            case 5 -> new Subtitles();
            case 6 -> new Covers();
            default -> throw new ProtocolException("a request had the unknown kind " + kind);
        };
    }
}
