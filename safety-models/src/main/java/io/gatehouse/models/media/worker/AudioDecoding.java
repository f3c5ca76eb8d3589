package io.gatehouse.models.media.worker;

import java.io.DataOutputStream;
import java.io.IOException;

/** Decodes the first audio track to mono samples. */
final class AudioDecoding {

    private AudioDecoding() {}

    static void run(MemoryInput input, Request.Audio task, Request request, DataOutputStream out)
            throws RefusedException, IOException {
        long maxSamples = request.maxDurationMs() * task.sampleRate() / 1_000;
        try (OpenMedia media = OpenMedia.open(input);
                Resampler resampler = new Resampler(task.sampleRate(), maxSamples, out);
                TrackDecoder track = TrackDecoder.open(media, media.audio(), request.maxPixels())) {
            track.decode(_ -> true, resampler::take);
            resampler.flush();
        }
    }
}
