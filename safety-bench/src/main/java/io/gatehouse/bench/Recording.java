package io.gatehouse.bench;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.MediaInfo;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.serving.ServingSettings;
import java.time.Clock;

/**
 * A film or, where nothing moves, a sound.
 *
 * @param seconds how long it lasts
 */
record Recording(Modality modality, byte[] bytes, double seconds) {

    private static final double MILLIS = 1e3;

    /** @throws BenchException if the bytes are neither, or damaged */
    static Recording of(byte[] bytes, Deadline deadline, Clock clock) {
        try (WorkerDecoder decoder =
                WorkerDecoder.open(ServingSettings.DEFAULT.decoder(), clock, DecoderListener.NONE)) {
            MediaInfo info = decoder.probe(bytes, deadline);
            if (info.durationMs() <= 0) {
                throw new BenchException("the recording does not say how long it lasts");
            }
            return new Recording(info.hasVideo() ? Modality.VIDEO : Modality.AUDIO, bytes, info.durationMs() / MILLIS);
        } catch (DecodeException e) {
            throw new BenchException(String.valueOf(e.getMessage()));
        }
    }

    Part part() {
        return Part.media("recording", modality, bytes);
    }

    String kind() {
        return modality == Modality.VIDEO ? "film" : "sound";
    }

    /** Times real time, on two cores. */
    Aim aim() {
        return new Aim.AtLeast(modality == Modality.VIDEO ? 6 : 40);
    }
}
