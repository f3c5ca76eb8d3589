package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.BlockingPool;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.foreign.InputContract.Image;
import io.gatehouse.models.foreign.InputContract.Sound;
import io.gatehouse.models.foreign.InputContract.Tokens;
import io.gatehouse.models.image.ImageDecoder;
import io.gatehouse.models.image.ImageLimits;
import io.gatehouse.models.media.MediaDecoder;
import java.time.Clock;

/** What a classifier is put together from: a model, a queue before it, and a judge that knows the modality. */
record Opening(
        ForeignBundle bundle, MediaDecoder decoder, BatchingSettings settings, Clock clock, BatchingListener listener) {

    private static final int DECODING_THREADS = 1;

    ForeignClassifier classifier() {
        return switch (bundle.manifest().input()) {
            case Image image -> pictures(image, SignalModel.open(bundle, image));
            case Sound sound -> sound(sound, SignalModel.open(bundle, sound));
            case Tokens tokens -> text(TokenModel.open(bundle, tokens));
        };
    }

    private ForeignClassifier pictures(Image image, SignalModel model) {
        ImageDecoder pictures =
                new ImageDecoder(ImageLimits.DEFAULT, DECODING_THREADS, settings.capacity(), clock, listener);
        return classifier(model, new PictureJudge(ref(), image, output(), pictures, batcher(model), clock));
    }

    private ForeignClassifier sound(Sound sound, SignalModel model) {
        return classifier(model, new SoundJudge(ref(), sound, output(), decoder, batcher(model), clock));
    }

    private ForeignClassifier text(TokenModel model) {
        return classifier(model, new TextJudge(ref(), model.tokenizer(), output(), batcher(model), clock));
    }

    private ForeignClassifier classifier(OpenModel model, Judge judge) {
        BlockingPool threads = new BlockingPool(id() + "-files", settings, listener);
        return new ForeignClassifier(bundle.manifest(), ref(), model, judge, threads, clock);
    }

    private <I> MicroBatcher<I, float[]> batcher(BatchModel<I, float[]> model) {
        return new MicroBatcher<>(id(), settings, model, clock, listener);
    }

    private String id() {
        return bundle.manifest().id();
    }

    private BundleRef ref() {
        return bundle.ref();
    }

    private OutputContract output() {
        return bundle.manifest().output().contract();
    }
}
