package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.media.Cover;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.MediaInfo;
import io.gatehouse.models.media.Subtitle;
import io.gatehouse.models.media.VideoFrame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads 16 kHz mono WAV within this process; everything else is undecodable. */
class WavDecoder implements MediaDecoder {

    private static final int CHUNK = 4321;

    @Override
    public MediaInfo probe(byte[] media, Deadline deadline) {
        return new MediaInfo("wav", -1, 1, 0, 0);
    }

    @Override
    public void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) throws DecodeException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(media))) {
            for (byte[] bytes = in.readNBytes(2 * CHUNK); bytes.length > 0; bytes = in.readNBytes(2 * CHUNK)) {
                float[] chunk = new float[bytes.length / 2];
                for (int i = 0; i < chunk.length; i++) {
                    chunk[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8)) / 32768f;
                }
                sink.accept(chunk);
            }
        } catch (UnsupportedAudioFileException | IOException e) {
            throw new DecodeException(FailureReason.UNDECODABLE, "the file is not audio that can be read");
        }
    }

    @Override
    public void video(byte[] media, double rate, int most, int side, Deadline deadline, Consumer<VideoFrame> sink) {
        throw new UnsupportedOperationException("the audio room does not look at pictures");
    }

    @Override
    public void subtitles(byte[] media, Deadline deadline, Consumer<Subtitle> sink) {}

    @Override
    public void covers(byte[] media, Deadline deadline, Consumer<Cover> sink) {}

    @Override
    public void close() {}
}
