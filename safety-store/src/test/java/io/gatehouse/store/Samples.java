package io.gatehouse.store;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.IdempotencyKey;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests, verdicts and a small policy for the tests. */
public final class Samples {

    public static final BundleRef BUNDLE = new BundleRef("text-safety", "1.0.0", digest("weights"));
    public static final byte[] SOUND = {1, 2, 3, 4};

    private Samples() {}

    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ContentItem item(String contentId) {
        return ContentItem.of(
                contentId, Part.text("title", "A quiet evening"), Part.media("audio", Modality.AUDIO, SOUND));
    }

    public static NewScan scan(String contentId, ScanMode mode) {
        return scan(Submission.of(item(contentId)), mode, Optional.empty(), Optional.empty());
    }

    public static NewScan scan(
            Submission submission, ScanMode mode, Optional<String> callbackUrl, Optional<IdempotencyKey> key) {
        return new NewScan(
                submission,
                mode,
                ScanPriority.INTERACTIVE,
                "default",
                Duration.ofSeconds(5),
                callbackUrl,
                Stakes.UNKNOWN,
                key);
    }

    public static PartResult scored(String part, Category category, double score) {
        return new PartResult.Scored(
                part,
                Modality.TEXT,
                List.of(new Signal(category, score, BUNDLE, List.of())),
                List.of(),
                Duration.ofMillis(4));
    }

    /** The verdict of the threshold policy on those results. */
    public static Verdict verdict(Policy policy, PartResult... results) {
        return Scanner.decide(item("episode-1"), policy, List.of(results));
    }

    /** Reviews whatever category reaches the threshold; its source is the threshold. */
    public record ThresholdPolicy(String source, Action action) implements Policy {

        public static ThresholdPolicy reviewAt(double threshold) {
            return new ThresholdPolicy(Double.toString(threshold), Action.REVIEW);
        }

        @Override
        public PolicyRef ref() {
            return new PolicyRef("threshold-" + action, Math.abs(source.hashCode()), digest(source + action));
        }

        @Override
        public Decision decide(PolicyInput input) {
            double threshold = Double.parseDouble(source);
            List<Reason> reasons = input.scores().entrySet().stream()
                    .filter(entry -> entry.getValue().score() >= threshold)
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .map(entry -> new Reason(
                            entry.getKey().wireName(),
                            action,
                            Optional.of(entry.getKey()),
                            Optional.of(entry.getValue().score()),
                            Optional.of(threshold),
                            List.copyOf(entry.getValue().contributions().keySet()),
                            "The score reaches the threshold."))
                    .toList();
            return new Decision(reasons.isEmpty() ? Action.ALLOW : action, reasons, List.of(), ref());
        }
    }
}
