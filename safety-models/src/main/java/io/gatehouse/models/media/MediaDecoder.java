package io.gatehouse.models.media;

import io.gatehouse.domain.signal.Deadline;
import java.util.function.Consumer;

/**
 * Decodes untrusted media as a stream. Calls block; make them from a thread that may wait.
 *
 * <p>Every fault, also the death of the process that decodes, is a {@link DecodeException}; the next call works again.
 */
public interface MediaDecoder extends AutoCloseable {

    /** Samples a second of all audio that this interface hands out. */
    int SAMPLE_RATE = 16_000;

    MediaInfo probe(byte[] media, Deadline deadline) throws DecodeException;

    /**
     * Decodes the first audio track to mono at {@link #SAMPLE_RATE}.
     *
     * @param sink takes samples in -1..1 in chunks of any size, in order, on the calling thread
     */
    void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) throws DecodeException;

    /**
     * Decodes pictures of the first video track, upright, scaled so that the short side has {@code shortSide} pixels.
     *
     * @param framesPerSecond at most this many pictures a second; lowered evenly where that would pass
     *     {@code maxFrames}
     * @param sink takes the pictures in order, on the calling thread
     */
    void video(
            byte[] media,
            double framesPerSecond,
            int maxFrames,
            int shortSide,
            Deadline deadline,
            Consumer<VideoFrame> sink)
            throws DecodeException;

    /**
     * Reads every track of subtitles that is text; nothing where there is none.
     *
     * @param sink takes what is read, track by track or in turns, on the calling thread
     */
    void subtitles(byte[] media, Deadline deadline, Consumer<Subtitle> sink) throws DecodeException;

    /**
     * Hands out the covers: pictures that are of the file as a whole; nothing where there is none.
     *
     * @param sink takes them in order, on the calling thread
     */
    void covers(byte[] media, Deadline deadline, Consumer<Cover> sink) throws DecodeException;

    @Override
    void close();
}
