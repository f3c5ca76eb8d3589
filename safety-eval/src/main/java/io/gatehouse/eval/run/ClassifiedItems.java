package io.gatehouse.eval.run;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.Attention;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.ocr.WorkerReader;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.ServingSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/** Items of every modality, by the classifiers of a scan. */
public final class ClassifiedItems implements ItemScorer {

    /** As many as there are processes that decode; more would wait with their files in memory. */
    private static final int AT_A_TIME = DecoderSettings.DEFAULT.workers();

    /** A run that was stopped loses no more than this many: a video may take minutes. */
    private static final int BATCH = 16;

    /** Nobody waits for an evaluation as for a scan; what a busy machine is slow at is no failure of a bundle. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Map<Modality, Classifier> classifiers;
    private final Policy policy;
    private final Clock clock;
    private final Runnable closing;

    /** @param classifiers for the modalities of the items */
    ClassifiedItems(Map<Modality, Classifier> classifiers, Policy policy, Clock clock, Runnable closing) {
        this.classifiers = new EnumMap<>(classifiers);
        this.policy = policy;
        this.clock = clock;
        this.closing = closing;
    }

    /**
     * Opens the bundles that a service would use.
     *
     * @param folder holds bundles that take the place of those that come with the product, or stand beside them
     * @param looked at; bundles of other modalities are not named in the results
     * @throws io.gatehouse.models.bundle.BundleException names the bundle that is damaged or does not fit
     */
    public static ClassifiedItems open(Optional<Path> folder, Set<Modality> looked, Policy policy, Clock clock) {
        Classifiers opened = Classifiers.open(settings(folder), clock, BatchingListener.NONE, DecoderListener.NONE);
        Map<Modality, Classifier> classifiers = new EnumMap<>(opened.byModality());
        classifiers.keySet().retainAll(looked);
        return new ClassifiedItems(classifiers, policy, clock, opened::close);
    }

    /**
     * Batches of one, for the last digits of a score depend on what is scored together, and what comes together here is
     * chance.
     */
    private static ServingSettings settings(Optional<Path> folder) {
        BatchingSettings usual = ServingSettings.DEFAULT.batching();
        return new ServingSettings(
                folder,
                new BatchingSettings(1, Duration.ZERO, usual.capacity(), usual.workers()),
                ServingSettings.DEFAULT.textWorkers(),
                patient(DecoderSettings.DEFAULT),
                patient(WorkerReader.USUAL),
                Attention.EVERYTHING);
    }

    private static DecoderSettings patient(DecoderSettings usual) {
        return new DecoderSettings(
                usual.workers(),
                usual.heapMegabytes(),
                usual.addressSpaceMegabytes(),
                PATIENCE,
                usual.startTime(),
                usual.maxMediaBytes(),
                usual.maxPixels(),
                usual.maxDuration());
    }

    @Override
    public Set<Modality> modalities() {
        return classifiers.keySet();
    }

    @Override
    public List<BundleRef> bundles() {
        return classifiers.values().stream()
                .map(Classifier::bundles)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    @Override
    public int atOnce() {
        return BATCH;
    }

    @Override
    public List<Verdict> scan(List<DatasetItem> items) {
        Scanner scanner = new Scanner(classifiers);
        return items.stream()
                .gather(Gatherers.mapConcurrent(AT_A_TIME, item -> scan(scanner, item)))
                .toList();
    }

    private Verdict scan(Scanner scanner, DatasetItem item) {
        return scanner.scan(SentItem.of(item), policy, Deadline.in(PATIENCE, clock))
                .join();
    }

    @Override
    public void close() {
        closing.run();
    }
}
