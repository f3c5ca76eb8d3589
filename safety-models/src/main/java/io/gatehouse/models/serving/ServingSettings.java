package io.gatehouse.models.serving;

import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.ocr.WorkerReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * @param bundlesFolder holds bundles, one folder each by id, that take the place of those that come with the product
 * @param batching of each model's queue
 * @param decoder of the worker processes that audio and video share
 * @param reader of the worker processes that read pictures
 */
public record ServingSettings(
        Optional<Path> bundlesFolder, BatchingSettings batching, DecoderSettings decoder, DecoderSettings reader) {

    /**
     * One worker a model, for four models share the cores. A short wait for company is worth it: on two cores a batch
     * of eight costs far less than eight batches of one.
     */
    public static final ServingSettings DEFAULT = new ServingSettings(
            Optional.empty(),
            new BatchingSettings(16, Duration.ofMillis(2), 512, 1),
            DecoderSettings.DEFAULT,
            WorkerReader.USUAL);
}
