package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.foreign.InputContract.Image;
import io.gatehouse.models.image.DecodedImage;
import io.gatehouse.models.image.ImageDecoder;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.media.VideoFrame;
import io.gatehouse.models.video.FrameScorer;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows every picture of a file to a foreign model, the worst of which speaks for the file, and frames of videos. */
record PictureJudge(
        BundleRef bundle,
        Image input,
        OutputContract output,
        ImageDecoder decoder,
        MicroBatcher<float[], float[]> batcher,
        Clock clock)
        implements Judge, FrameScorer {

    /** As the built-in classifier has it: a picture of one colour shows nothing. */
    private static final int BLANK_TOLERANCE = 10;

    @Override
    public Judgement judge(byte[] media, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        return switch (await(decoder.decode(media, deadline), deadline)) {
            case DecodedImage.Refused refused -> new Judgement.Refused(refused.reason(), refused.detail());
            case DecodedImage.Pictures decoded -> shown(decoded, deadline);
        };
    }

    private Judgement shown(DecodedImage.Pictures decoded, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<CompletableFuture<float[]>> answers = decoded.pictures().stream()
                .filter(picture -> !picture.isBlank(BLANK_TOLERANCE))
                .map(picture -> batcher.submit(tensor(picture, input), deadline))
                .toList();
        if (answers.isEmpty()) {
            return new Judgement.Nothing(AbstentionReason.BLANK);
        }
        Map<Category, Double> worst = new EnumMap<>(Category.class);
        for (CompletableFuture<float[]> answer : answers) {
            scores(await(answer, deadline)).forEach((category, score) -> worst.merge(category, score, Math::max));
        }
        return new Judgement.Scores(signals(worst), gaps(decoded));
    }

    @Override
    public Set<Category> categories() {
        return output.classes().keySet();
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(bundle);
    }

    /** As large as the model takes it, so that it is squeezed once and not twice; what is smaller grows later. */
    @Override
    public VideoFrame kept(VideoFrame frame, VideoFrame small) {
        int width = Math.min(input.width(), frame.width());
        int height = Math.min(input.height(), frame.height());
        return Picture.of(frame).resize(width, height).at(frame.atMs());
    }

    @Override
    public CompletableFuture<List<List<Signal>>> score(List<VideoFrame> frames, Deadline deadline) {
        List<CompletableFuture<List<Signal>>> each =
                frames.stream().map(frame -> score(Picture.of(frame), deadline)).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(_ -> each.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<List<Signal>> score(Picture picture, Deadline deadline) {
        return picture.isBlank(BLANK_TOLERANCE)
                ? CompletableFuture.completedFuture(List.of())
                : batcher.submit(tensor(picture, input), deadline).thenApply(answer -> signals(scores(answer)));
    }

    private Map<Category, Double> scores(float[] answer) {
        Map<Category, Double> scores = new EnumMap<>(Category.class);
        output.scores(answer).forEach((category, score) -> scores.put(category, score.value()));
        return scores;
    }

    private <T> T await(CompletableFuture<T> answer, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The model tells of whole pictures only, so that there is no box to show. */
    private List<Signal> signals(Map<Category, Double> worst) {
        return worst.entrySet().stream()
                .map(each -> new Signal(each.getKey(), each.getValue(), bundle, List.of()))
                .toList();
    }

    private static List<Gap> gaps(DecodedImage.Pictures decoded) {
        return decoded.everyFrame() ? List.of() : List.of(new Gap("frames", AbstentionReason.NOT_SAMPLED.wireName()));
    }

    static float[] tensor(Picture picture, Image input) {
        byte[] rgb = picture.resize(input.width(), input.height()).rgb();
        int area = input.width() * input.height();
        boolean planes = input.layout() == InputContract.Layout.NCHW;
        float[] tensor = new float[rgb.length];
        for (int at = 0; at < rgb.length; at++) {
            int colour = at % 3;
            double value = ((rgb[at] & 0xff) / 255.0 - input.mean().get(colour))
                    / input.deviation().get(colour);
            tensor[planes ? colour * area + at / 3 : at] = (float) value;
        }
        return tensor;
    }

    @Override
    public void close() {
        decoder.close();
        batcher.close();
    }
}
