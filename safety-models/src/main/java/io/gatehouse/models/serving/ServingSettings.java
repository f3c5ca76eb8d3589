package io.gatehouse.models.serving;

import io.gatehouse.domain.signal.Attention;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.ocr.WorkerReader;
import io.gatehouse.models.text.TextSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * @param bundlesFolder holds bundles, one folder each by id, that take the place of those that come with the product
 * @param batching of each model's queue
 * @param textWorkers threads that run the text encoder
 * @param decoder of the worker processes that audio and video share
 * @param reader of the worker processes that read pictures
 * @param attention where evidence in texts is looked for
 */
public record ServingSettings(
        Optional<Path> bundlesFolder,
        BatchingSettings batching,
        int textWorkers,
        DecoderSettings decoder,
        DecoderSettings reader,
        Attention attention) {

    /**
     * One worker a model, for four models share the cores. A short wait for company is worth it: on two cores a batch
     * of eight costs far less than eight batches of one.
     */
    public static final ServingSettings DEFAULT = new ServingSettings(
            Optional.empty(),
            new BatchingSettings(16, Duration.ofMillis(2), 512, 1),
            1,
            DecoderSettings.DEFAULT,
            WorkerReader.USUAL,
            Attention.EVERYTHING);

    public ServingSettings withBundles(Path folder) {
        return new ServingSettings(Optional.of(folder), batching, textWorkers, decoder, reader, attention);
    }

    public ServingSettings withTextWorkers(int workers) {
        return new ServingSettings(bundlesFolder, batching, workers, decoder, reader, attention);
    }

    public ServingSettings with(Attention due) {
        return new ServingSettings(bundlesFolder, batching, textWorkers, decoder, reader, due);
    }

    TextSettings text() {
        BatchingSettings encoder =
                new BatchingSettings(batching.maxBatch(), batching.maxDelay(), batching.capacity(), textWorkers);
        return new TextSettings(batching, encoder, attention);
    }
}
