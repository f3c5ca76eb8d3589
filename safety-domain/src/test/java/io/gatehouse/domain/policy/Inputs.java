package io.gatehouse.domain.policy;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds what a policy looks at, so that tests read as prose: {@code anItem().scored("title", HATE, 0.9).input()}. */
public final class Inputs {

    private final List<PartResult> results = new ArrayList<>();
    private ContentType type = ContentType.OTHER;
    private Set<String> territories = Set.of();
    private Optional<String> language = Optional.empty();

    private Inputs() {}

    public static Inputs anItem() {
        return new Inputs();
    }

    public Inputs ofType(ContentType type) {
        this.type = type;
        return this;
    }

    public Inputs in(String... territories) {
        this.territories = Set.of(territories);
        return this;
    }

    public Inputs speaking(String language) {
        this.language = Optional.of(language);
        return this;
    }

    public Inputs scored(String part, Category category, double score) {
        Signal signal = new Signal(category, score, FakeClassifier.BUNDLE, List.of());
        results.add(new PartResult.Scored(part, Modality.TEXT, List.of(signal), List.of(), Duration.ZERO));
        return this;
    }

    public Inputs failed(String part) {
        results.add(new PartResult.Failed(part, Modality.AUDIO, FailureReason.TIMEOUT, "Too late.", Duration.ZERO));
        return this;
    }

    public PolicyInput input() {
        return PolicyInput.of(type, Optional.of("creator-9"), territories, language, results);
    }
}
