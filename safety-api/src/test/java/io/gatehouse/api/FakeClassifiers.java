package io.gatehouse.api;

import io.gatehouse.api.wiring.ClassifierSet;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Classifiers that find what the content says of itself: {@code hate=0.98} scores, {@code broken} cannot be decoded,
 * {@code slow} needs more than half a minute, {@code held} waits between {@link #hold} and {@link #release}.
 */
public final class FakeClassifiers {

    private static final BundleRef BUNDLE = new BundleRef("fake", "1.0.0", "sha256:" + "0".repeat(64));
    private static final Pattern SCORE = Pattern.compile("([a-z/-]+)=([0-9.]+)");
    private static final Duration SLOW = Duration.ofSeconds(30);

    private static final AtomicReference<CompletableFuture<Void>> GATE =
            new AtomicReference<>(CompletableFuture.completedFuture(null));

    private FakeClassifiers() {}

    /** From now on, content that is {@code held} waits. */
    public static void hold() {
        GATE.set(new CompletableFuture<>());
    }

    /** Lets all go that was held, and all that comes later. */
    public static void release() {
        GATE.get().complete(null);
    }

    public static ClassifierSet all(Clock clock) {
        return new ClassifierSet(Arrays.stream(Modality.values())
                .collect(Collectors.toMap(Function.identity(), modality -> new Fake(modality, clock))));
    }

    private record Fake(Modality modality, Clock clock) implements Classifier {

        @Override
        public Set<Category> categories() {
            return EnumSet.allOf(Category.class);
        }

        @Override
        public List<BundleRef> bundles() {
            return List.of(BUNDLE);
        }

        @Override
        public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
            String content = switch (part.content()) {
                case PartContent.Text(String text) -> text;
                case PartContent.Media media -> new String(media.bytes(), StandardCharsets.ISO_8859_1);
                case PartContent.Unavailable gone -> throw new IllegalArgumentException("nothing to look at: " + gone);
            };
            Duration left = deadline.remaining(clock);
            if (content.contains("slow") && left.compareTo(SLOW) < 0) {
                return CompletableFuture.supplyAsync(
                        () -> failed(part, FailureReason.TIMEOUT),
                        CompletableFuture.delayedExecutor(left.toMillis(), TimeUnit.MILLISECONDS));
            }
            if (content.contains("held")) {
                return GATE.get().thenApply(released -> scored(part, content));
            }
            return CompletableFuture.completedFuture(
                    content.contains("broken") ? failed(part, FailureReason.UNDECODABLE) : scored(part, content));
        }

        private static PartResult failed(Part part, FailureReason reason) {
            return new PartResult.Failed(
                    part.id(), part.modality(), reason, "the content says that it is so", Duration.ofMillis(1));
        }

        private static PartResult scored(Part part, String content) {
            Map<Category, Double> scores = SCORE.matcher(content)
                    .results()
                    .collect(Collectors.toMap(match -> Category.named(match.group(1)), Fake::score, Math::max));
            scores.putIfAbsent(Category.PROFANITY, 0.01);
            return new PartResult.Scored(
                    part.id(),
                    part.modality(),
                    scores.entrySet().stream()
                            .map(each -> signal(each.getKey(), each.getValue(), content))
                            .toList(),
                    List.of(),
                    Duration.ofMillis(1));
        }

        private static double score(MatchResult match) {
            return Double.parseDouble(match.group(2));
        }

        private static Signal signal(Category category, double score, String content) {
            return new Signal(category, score, BUNDLE, List.of(new Evidence.Span(0, content.length(), score)));
        }

        @Override
        public void close() {}
    }
}
