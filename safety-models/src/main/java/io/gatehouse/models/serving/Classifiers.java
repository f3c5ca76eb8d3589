package io.gatehouse.models.serving;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.audio.AudioClassifier;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.cover.CoverArt;
import io.gatehouse.models.foreign.ForeignBundle;
import io.gatehouse.models.foreign.ForeignClassifier;
import io.gatehouse.models.foreign.ForeignRecogniser;
import io.gatehouse.models.foreign.InstalledBundles;
import io.gatehouse.models.foreign.MemoryLimit;
import io.gatehouse.models.image.ImageClassifier;
import io.gatehouse.models.judging.BundledText;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.ocr.WorkerReader;
import io.gatehouse.models.ocr.WrittenText;
import io.gatehouse.models.speech.Recogniser;
import io.gatehouse.models.speech.SpokenText;
import io.gatehouse.models.speech.network.OwnRecogniser;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.subtitle.SubtitleText;
import io.gatehouse.models.text.TextClassifier;
import io.gatehouse.models.video.Aspects;
import io.gatehouse.models.video.ImageFrames;
import io.gatehouse.models.video.SpeechTrack;
import io.gatehouse.models.video.VideoClassifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One classifier per modality, joined with installed ones; each verified by digest and warmed up. */
public final class Classifiers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Classifiers.class);

    private static final String TEXT = "text-safety";
    private static final String IMAGE = "image-weapons";
    private static final String AUDIO = "audio-activity";
    private static final String VIDEO = "video-violence";
    private static final String SPEECH = SpeechModel.BUNDLE;

    /** Ids of the product's own bundles; a folder of that name takes such a bundle's place. */
    public static final Set<String> OWN = Set.of(TEXT, IMAGE, AUDIO, VIDEO, SPEECH);

    private final Map<Modality, Classifier> byModality = new EnumMap<>(Modality.class);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private Optional<MediaDecoder> decoder = Optional.empty();

    private Classifiers() {}

    /**
     * Opens all bundles; returns when each of them has run once.
     *
     * @throws io.gatehouse.models.bundle.BundleException names the bundle that is damaged or does not fit; nothing is
     *     left open
     */
    public static Classifiers open(
            ServingSettings settings, Clock clock, BatchingListener batching, DecoderListener decoding) {
        Classifiers classifiers = new Classifiers();
        try {
            classifiers.openAll(settings, clock, batching, decoding);
            return classifiers;
        } catch (RuntimeException | Error e) {
            classifiers.close();
            throw e;
        }
    }

    private void openAll(ServingSettings settings, Clock clock, BatchingListener batching, DecoderListener decoding) {
        ModelBundle text = read(TEXT, settings);
        ModelBundle image = read(IMAGE, settings);
        ModelBundle audio = read(AUDIO, settings);
        ModelBundle video = read(VIDEO, settings);

        WorkerDecoder decoder = keep(WorkerDecoder.open(settings.decoder(), clock, decoding));
        this.decoder = Optional.of(decoder);
        Installed installed = installed(settings, decoder, clock, batching);
        TextClassifier texts = keep(TextClassifier.open(text, settings.text(), clock, batching));
        WorkerReader reader = keep(WorkerReader.open(settings.reader(), clock, decoding));
        TextJudge judge = new BundledText(texts);
        WrittenText written = keep(new WrittenText(reader, judge, settings.batching(), clock, batching));
        Recogniser recogniser = installed.recogniser().orElseGet(() -> ownRecogniser(settings, clock, batching));
        Optional<SpokenText> spoken = Optional.of(new SpokenText(recogniser, judge, clock));
        ImageClassifier pictures = keep(ImageClassifier.open(image, written, settings.batching(), clock, batching));
        Optional<CoverArt> covers = Optional.of(new CoverArt(installed.beside(pictures)));
        AudioClassifier sounds =
                keep(AudioClassifier.open(audio, decoder, spoken, covers, settings.batching(), clock, batching));
        Aspects aspects = new Aspects(
                installed.frames(new ImageFrames(pictures)),
                written,
                installed.tracks(new SpeechTrack(sounds.listener())),
                new SubtitleText(judge, clock),
                covers,
                Optional.of(installed.beside(sounds)));
        VideoClassifier films =
                keep(VideoClassifier.open(video, decoder, aspects, settings.batching(), clock, batching));
        List.of(texts, pictures, sounds, films).forEach(own -> serve(installed.beside(own)));
    }

    private Installed installed(
            ServingSettings settings, WorkerDecoder decoder, Clock clock, BatchingListener batching) {
        Installed installed = new Installed();
        settings.bundlesFolder()
                .ifPresent(folder -> forEach(folder, bundle -> {
                    if (bundle.isRecogniser()) {
                        addRecogniser(installed, bundle, settings, clock, batching);
                    } else {
                        installed.add(
                                keep(ForeignClassifier.open(bundle, decoder, settings.batching(), clock, batching)));
                    }
                }));
        return installed;
    }

    /** One writes down all speech: the first by id. */
    private void addRecogniser(
            Installed installed,
            ForeignBundle bundle,
            ServingSettings settings,
            Clock clock,
            BatchingListener batching) {
        if (installed.recogniser().isPresent()) {
            LOG.warn(
                    "The bundle {} is not used: {} writes speech down already; remove one of them",
                    bundle.ref().label(),
                    installed.recogniser().orElseThrow().bundle().label());
        } else {
            installed.use(keep(ForeignRecogniser.open(bundle, settings.batching(), clock, batching)));
        }
    }

    /** Whoever brought one hears through it: it was made of speech by people, and the product's own was not. */
    private Recogniser ownRecogniser(ServingSettings settings, Clock clock, BatchingListener batching) {
        return keep(OwnRecogniser.open(read(SPEECH, settings), settings.batching(), clock, batching));
    }

    /** One at a time, for each holds its whole model in memory until it is opened. */
    private static void forEach(Path folder, Consumer<ForeignBundle> open) {
        InstalledBundles installed = new InstalledBundles(folder, OWN, MemoryLimit.ofThisMachine());
        try {
            for (String id : installed.ids()) {
                open.accept(installed.read(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelBundle read(String id, ServingSettings settings) {
        Optional<Path> override =
                settings.bundlesFolder().map(folder -> folder.resolve(id)).filter(Files::isDirectory);
        return ModelBundle.read(override.map(BundleSource::folder).orElseGet(() -> BundleSource.builtIn(id)));
    }

    private void serve(Classifier classifier) {
        byModality.put(classifier.modality(), classifier);
    }

    private <T extends AutoCloseable> T keep(T resource) {
        opened.push(resource);
        return resource;
    }

    public Map<Modality, Classifier> byModality() {
        return Map.copyOf(byModality);
    }

    /**
     * Takes a cover out of a sound or a video, numbered as evidence numbers it; this blocks for a moment.
     *
     * @return the file of a picture, untrusted; empty where there is none
     */
    public Optional<byte[]> cover(byte[] media, int number, Deadline deadline) {
        return decoder.flatMap(from -> CoverArt.file(from, media, number, deadline));
    }

    /** Every bundle in use, each once. */
    public List<BundleRef> bundles() {
        return byModality.values().stream()
                .flatMap(classifier -> classifier.bundles().stream())
                .distinct()
                .toList();
    }

    /** Closes everything in the reverse of the order in which it was opened. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            closeQuietly(opened.pop());
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // One part that will not close must not keep the others, and the worker processes, open.
            LOG.warn("A classifier did not close cleanly", e);
        }
    }
}
