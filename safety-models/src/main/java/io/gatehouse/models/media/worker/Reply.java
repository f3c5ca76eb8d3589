package io.gatehouse.models.media.worker;

import io.gatehouse.domain.signal.FailureReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a worker answers; a worker that decodes hostile bytes is not trusted, so every length is checked on reading. */
public sealed interface Reply {

    /** The longest side of a picture that travels. */
    int MAX_SIDE = 4_096;

    /** The most samples in one reply. */
    int MAX_SAMPLES = 65_536;

    /** The most words in one reply. */
    int MAX_WORDS = 4_096;

    /** The longest word in UTF-16 units. */
    int MAX_WORD = 256;

    /** The longest subtitle in UTF-16 units, so long that no player shows it. */
    int MAX_SUBTITLE = 8_192;

    /** The largest file of a cover in bytes. */
    int MAX_COVER = 16 << 20;

    /** The most tracks of a file. */
    int MAX_TRACKS = 64;

    /** The longest side of a picture that is read. */
    int MAX_READ_SIDE = 32_767;

    /** The worker has loaded its libraries and waits for requests. */
    record Ready() implements Reply {}

    /** @param covers pictures that are of the file as a whole, as those of songs are */
    record Info(String container, long durationMs, int audioTracks, int videoTracks, int covers) implements Reply {}

    record Samples(float[] values) implements Reply {}

    record Picture(long atMs, int width, int height, byte[] rgb) implements Reply {}

    /**
     * What is written in a picture.
     *
     * @param whole whether there was time for every look that the picture was worth
     * @param words in reading order
     */
    record Text(boolean whole, List<Word> words) implements Reply {
        public Text {
            words = List.copyOf(words);
        }
    }

    /**
     * One word, in pixels of the picture that was sent.
     *
     * @param line words that follow each other with the same number stand in one line
     * @param confidence in 0..1
     */
    record Word(int line, String text, float confidence, int x, int y, int width, int height) {}

    /**
     * What is shown over the pictures for a while.
     *
     * @param track numbers the tracks of subtitles, from 0
     * @param startMs from the start of the file
     */
    record Subtitle(int track, long startMs, long endMs, String text) implements Reply {}

    /** The file of a picture, as it lies in the media. */
    record Cover(byte[] file) implements Reply {}

    /** Some of what was asked for, subtitles or covers, could not be read, and why. */
    record Unread(FailureReason reason) implements Reply {}

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
            case Text text -> writeText(text, out);
            case Subtitle subtitle -> writeSubtitle(subtitle, out);
            case Unread unread -> {
                out.writeByte(8);
                out.writeByte(unread.reason().ordinal());
            }
            case Cover cover -> {
                out.writeByte(9);
                out.writeInt(cover.file().length);
                out.write(cover.file());
            }
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
        out.writeByte(info.audioTracks());
        out.writeByte(info.videoTracks());
        out.writeByte(info.covers());
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

    private static void writeText(Text text, DataOutputStream out) throws IOException {
        out.writeByte(6);
        out.writeBoolean(text.whole());
        out.writeInt(text.words().size());
        for (Word word : text.words()) {
            out.writeInt(word.line());
            out.writeUTF(word.text());
            out.writeFloat(word.confidence());
            out.writeInt(word.x());
            out.writeInt(word.y());
            out.writeInt(word.width());
            out.writeInt(word.height());
        }
    }

    private static void writeSubtitle(Subtitle subtitle, DataOutputStream out) throws IOException {
        out.writeByte(7);
        out.writeInt(subtitle.track());
        out.writeLong(subtitle.startMs());
        out.writeLong(subtitle.endMs());
        out.writeUTF(subtitle.text());
    }

    /** @throws ProtocolException if what was read is no reply of a well worker */
    static Reply read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> new Ready();
            case 1 -> readInfo(in);
            case 2 -> readSamples(in);
            case 3 -> readPicture(in);
            case 4 -> new End();
            case 5 -> readFault(in);
            case 6 -> readText(in);
            case 7 -> readSubtitle(in);
            case 8 -> new Unread(readReason(in));
            case 9 -> readCover(in);
            default -> throw new ProtocolException("a reply had the unknown kind " + kind);
        };
    }

    private static Info readInfo(DataInputStream in) throws IOException {
        String container = in.readUTF();
        long durationMs = in.readLong();
        int audio = within(in.readUnsignedByte(), 0, MAX_TRACKS, "audio tracks");
        int video = within(in.readUnsignedByte(), 0, MAX_TRACKS, "video tracks");
        return new Info(container, durationMs, audio, video, within(in.readUnsignedByte(), 0, MAX_TRACKS, "covers"));
    }

    private static Cover readCover(DataInputStream in) throws IOException {
        byte[] file = new byte[within(in.readInt(), 1, MAX_COVER, "a cover's size")];
        in.readFully(file);
        return new Cover(file);
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

    private static Text readText(DataInputStream in) throws IOException {
        boolean whole = in.readBoolean();
        int count = within(in.readInt(), 0, MAX_WORDS, "words");
        List<Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(readWord(in));
        }
        return new Text(whole, words);
    }

    private static Word readWord(DataInputStream in) throws IOException {
        int line = within(in.readInt(), 0, MAX_WORDS, "a line");
        String text = in.readUTF();
        within(text.length(), 1, MAX_WORD, "a word's length");
        float confidence = in.readFloat();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new ProtocolException("a reply had a confidence of " + confidence);
        }
        int x = within(in.readInt(), 0, MAX_READ_SIDE, "an x");
        int y = within(in.readInt(), 0, MAX_READ_SIDE, "a y");
        int width = within(in.readInt(), 1, MAX_READ_SIDE, "a width");
        return new Word(line, text, confidence, x, y, width, within(in.readInt(), 1, MAX_READ_SIDE, "a height"));
    }

    private static Subtitle readSubtitle(DataInputStream in) throws IOException {
        int track = within(in.readInt(), 0, MAX_TRACKS - 1, "a track");
        long startMs = in.readLong();
        long endMs = in.readLong();
        if (startMs < 0 || endMs <= startMs) {
            throw new ProtocolException("a reply had a subtitle from " + startMs + " to " + endMs + " ms");
        }
        String text = in.readUTF();
        within(text.length(), 1, MAX_SUBTITLE, "a subtitle's length");
        return new Subtitle(track, startMs, endMs, text);
    }

    private static Fault readFault(DataInputStream in) throws IOException {
        return new Fault(readReason(in), in.readUTF());
    }

    private static FailureReason readReason(DataInputStream in) throws IOException {
        FailureReason[] reasons = FailureReason.values();
        return reasons[within(in.readUnsignedByte(), 0, reasons.length - 1, "a reason")];
    }

    private static int within(int value, int least, int most, String what) throws ProtocolException {
        if (value < least || value > most) {
            throw new ProtocolException("a reply had " + what + " of " + value);
        }
        return value;
    }
}
