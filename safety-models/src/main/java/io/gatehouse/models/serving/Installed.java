package io.gatehouse.models.serving;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.models.foreign.ForeignClassifier;
import io.gatehouse.models.speech.Recogniser;
import io.gatehouse.models.video.FrameScorer;
import io.gatehouse.models.video.TrackScorer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What others made: classifiers that stand beside the product's own, and whoever writes speech down. */
final class Installed {

    private final Map<Modality, List<ForeignClassifier>> classifiers = new EnumMap<>(Modality.class);
    private Optional<Recogniser> recogniser = Optional.empty();

    void add(ForeignClassifier classifier) {
        classifiers
                .computeIfAbsent(classifier.modality(), _ -> new ArrayList<>())
                .add(classifier);
    }

    void use(Recogniser writer) {
        recogniser = Optional.of(writer);
    }

    Optional<Recogniser> recogniser() {
        return recogniser;
    }

    /** The product's own classifier, and beside it those of the same modality. */
    Classifier beside(Classifier own) {
        List<ForeignClassifier> others = classifiers.getOrDefault(own.modality(), List.of());
        return others.isEmpty() ? own : new JoinedClassifier(own, others);
    }

    /** Whoever judges pictures judges frames of videos. */
    List<FrameScorer> frames(FrameScorer own) {
        return Stream.concat(Stream.of(own), all().flatMap(each -> each.frames().stream()))
                .toList();
    }

    /** Whoever hears sound hears the tracks of videos. */
    List<TrackScorer> tracks(TrackScorer own) {
        return Stream.concat(Stream.of(own), all().flatMap(each -> each.track().stream()))
                .toList();
    }

    private Stream<ForeignClassifier> all() {
        return classifiers.values().stream().flatMap(List::stream);
    }
}
