package io.gatehouse.eval.run;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.text.Decisions;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextClassifier;
import io.gatehouse.models.text.TextScoring;
import io.gatehouse.models.text.TextScoring.Stages;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Texts, by the path of a scan without its queues. */
public final class TextItems implements ItemScorer {

    /** Gives each text its scores, and none where a scan would abstain. */
    @FunctionalInterface
    interface Scores {
        List<double[]> of(List<String> texts);
    }

    private final Scores scores;
    private final Decisions decisions;
    private final Policy policy;
    private final BundleRef bundle;
    private final Runnable closing;

    TextItems(Scores scores, Decisions decisions, Policy policy, BundleRef bundle, Runnable closing) {
        this.scores = scores;
        this.decisions = decisions;
        this.policy = policy;
        this.bundle = bundle;
        this.closing = closing;
    }

    /** @throws io.gatehouse.models.bundle.BundleException if the bundle is damaged or none for text */
    public static TextItems open(ModelBundle bundle, Policy policy) {
        TextScoring scoring = TextScoring.open(bundle, Stages.CASCADE);
        Decisions decisions = new Decisions(policy, scoring.categories(), bundle.ref());
        return new TextItems(scoring::scores, decisions, policy, bundle.ref(), scoring::close);
    }

    @Override
    public Set<Modality> modalities() {
        return Set.of(Modality.TEXT);
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(bundle);
    }

    @Override
    public List<Verdict> scan(List<DatasetItem> items) {
        List<String> texts = items.stream().map(TextItems::text).toList();
        UnaryOperator<String> scored = text -> isTooLong(text) ? "" : text;
        List<double[]> rows = scores.of(texts.stream().map(scored).toList());
        return IntStream.range(0, items.size())
                .mapToObj(i -> verdict(items.get(i), texts.get(i), rows.get(i)))
                .toList();
    }

    private Verdict verdict(DatasetItem item, String text, double[] row) {
        ContentItem content = SentItem.of(item);
        if (isTooLong(text)) {
            return failed(content, FailureReason.TOO_LARGE, "The text is too long to be scored.");
        }
        return Arrays.stream(row).anyMatch(Double::isNaN)
                ? failed(content, FailureReason.CLASSIFIER_UNAVAILABLE, "The classifier gave no number.")
                : decisions.on(content, row);
    }

    private Verdict failed(ContentItem item, FailureReason reason, String detail) {
        String part = item.parts().getFirst().id();
        return Scanner.decide(
                item, policy, List.of(new PartResult.Failed(part, Modality.TEXT, reason, detail, Duration.ZERO)));
    }

    private static boolean isTooLong(String text) {
        return text.length() > TextClassifier.LONGEST_TEXT;
    }

    private static String text(DatasetItem item) {
        return item.content() instanceof ItemContent.Text(String text) ? text : "";
    }

    @Override
    public void close() {
        closing.run();
    }
}
