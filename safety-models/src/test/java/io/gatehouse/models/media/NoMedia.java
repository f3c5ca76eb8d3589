package io.gatehouse.models.media;

import io.gatehouse.domain.signal.Deadline;
import java.util.function.Consumer;

/** A decoder for tests in which nothing is decoded. */
public class NoMedia implements MediaDecoder {

    @Override
    public MediaInfo probe(byte[] media, Deadline deadline) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) {
        throw new UnsupportedOperationException("nobody listens");
    }

    @Override
    public void video(byte[] media, double rate, int most, int side, Deadline end, Consumer<VideoFrame> sink) {
        throw new UnsupportedOperationException("nobody looks");
    }

    @Override
    public void subtitles(byte[] media, Deadline deadline, Consumer<Subtitle> sink) throws DecodeException {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public void covers(byte[] media, Deadline deadline, Consumer<Cover> sink) throws DecodeException {
        throw new UnsupportedOperationException("nobody looks at covers");
    }

    @Override
    public void close() {}
}
