package io.gatehouse.models.serving;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The product's classifier of a modality, and installed ones that look at the same parts.
 *
 * <p>All signals stand side by side, for fusion takes the worst of a category. Where one of them scored and another did
 * not, the part is scored with a gap: what was not looked at is never allowed. Where none scored, the product's own
 * answer stands.
 */
final class JoinedClassifier implements Classifier {

    private final Classifier own;
    private final List<Classifier> installed;

    JoinedClassifier(Classifier own, List<? extends Classifier> installed) {
        this.own = own;
        this.installed = List.copyOf(installed);
    }

    @Override
    public Modality modality() {
        return own.modality();
    }

    @Override
    public Set<Category> categories() {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        all().map(Classifier::categories).forEach(categories::addAll);
        return categories;
    }

    @Override
    public List<BundleRef> bundles() {
        return all().map(Classifier::bundles).flatMap(Collection::stream).toList();
    }

    private Stream<Classifier> all() {
        return Stream.concat(Stream.of(own), installed.stream());
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        List<CompletableFuture<PartResult>> results =
                all().map(classifier -> classifier.classify(part, deadline)).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(
                        _ -> join(results.stream().map(CompletableFuture::join).toList()));
    }

    private PartResult join(List<PartResult> results) {
        PartResult first = results.getFirst();
        if (results.stream().noneMatch(PartResult.Scored.class::isInstance)) {
            return first;
        }
        List<Signal> signals = new ArrayList<>();
        Set<Gap> gaps = new LinkedHashSet<>();
        for (int i = 0; i < results.size(); i++) {
            add(results.get(i), i, signals, gaps);
        }
        return new PartResult.Scored(
                first.partId(),
                first.modality(),
                signals,
                List.copyOf(gaps),
                results.stream()
                        .map(PartResult::elapsed)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private void add(PartResult result, int number, List<Signal> signals, Set<Gap> gaps) {
        switch (result) {
            case PartResult.Scored scored -> {
                signals.addAll(scored.signals());
                gaps.addAll(scored.gaps());
            }
            case PartResult.Abstained abstained ->
                gaps.add(new Gap(aspect(number), abstained.reason().wireName()));
            case PartResult.Failed failed ->
                gaps.add(new Gap(aspect(number), failed.reason().wireName()));
        }
    }

    /** The bundle that did not look. */
    private String aspect(int number) {
        Classifier classifier = number == 0 ? own : installed.get(number - 1);
        return classifier.bundles().getFirst().id();
    }

    @Override
    public void close() {
        all().forEach(Classifier::close);
    }
}
