package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Media in native memory, which FFmpeg reads through callbacks: it is never given a file or an address to open. */
final class MemoryInput implements AutoCloseable {

    private static final int WINDOW = 1 << 15;

    private final BytePointer media;
    private final long size;
    private final Reader reader = new Reader();
    private final Seeker seeker = new Seeker();
    private final AVIOContext context;
    // Not "position": the callbacks are pointers, which have a field of that name themselves.
    private long cursor;
    private long start;

    private MemoryInput(BytePointer media, long size) {
        this.media = media;
        this.size = size;
        BytePointer window = new BytePointer(av_malloc(WINDOW)).capacity(WINDOW);
        this.context = avio_alloc_context(window, WINDOW, 0, null, reader, null, seeker);
    }

    static MemoryInput read(DataInputStream in, int size) throws IOException {
        BytePointer media = new BytePointer((long) size);
        byte[] piece = new byte[WINDOW];
        for (int done = 0; done < size; ) {
            int length = Math.min(piece.length, size - done);
            in.readFully(piece, 0, length);
            media.position(done).put(piece, 0, length);
            done += length;
        }
        return new MemoryInput(media.position(0), size);
    }

    /** The input as FFmpeg takes it, from its first byte. */
    AVIOContext fromStart() {
        org.bytedeco.ffmpeg.global.avformat.avio_seek(context, 0, 0);
        return context;
    }

    long size() {
        return size;
    }

    /** From now on FFmpeg's first byte is a later one. */
    void startAt(long first) {
        start = first;
        cursor = 0;
        // What FFmpeg has read ahead lay elsewhere.
        context.buf_ptr(context.buffer());
        context.buf_end(context.buffer());
        context.pos(0);
        context.eof_reached(0);
    }

    /** All bytes, without copying them. */
    ByteBuffer view() {
        return new BytePointer(media).capacity(size).asByteBuffer().order(ByteOrder.BIG_ENDIAN);
    }

    /** Copies of the first bytes, as many as there are up to {@code most}. */
    byte[] head(int most) {
        byte[] head = new byte[(int) Math.min(most, size)];
        new BytePointer(media).get(head);
        return head;
    }

    @Override
    public void close() {
        av_free(context.buffer());
        avio_context_free(context);
        reader.close();
        seeker.close();
        media.close();
    }

    private final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer buffer, int length) {
            int count = (int) Math.min(length, size - start - cursor);
            if (count <= 0) {
                return AVERROR_EOF();
            }
            Pointer.memcpy(buffer, media.getPointer(start + cursor), count);
            cursor += count;
            return count;
        }
    }

    private final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            if ((whence & AVSEEK_SIZE) != 0) {
                return size - start;
            }
            long target = switch (whence & 3) {
                case 1 -> cursor + offset;
                case 2 -> size - start + offset;
                default -> offset;
            };
            if (target < 0 || target > size - start) {
                return -1;
            }
            cursor = target;
            return target;
        }
    }
}
