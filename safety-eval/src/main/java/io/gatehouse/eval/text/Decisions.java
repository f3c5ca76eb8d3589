package io.gatehouse.eval.text;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a policy decides about a text that is scanned alone. */
final class Decisions {

    private final Policy policy;
    private final List<Category> categories;
    private final BundleRef bundle;

    Decisions(Policy policy, List<Category> categories, BundleRef bundle) {
        this.policy = policy;
        this.categories = categories;
        this.bundle = bundle;
    }

    /** @param scores in the order of the categories; none means that the classifier abstained */
    Decision on(String text, double[] scores) {
        ContentItem item = ContentItem.of("text", Part.text("text", text));
        return Scanner.decide(item, policy, List.of(result(scores))).decision();
    }

    private PartResult result(double[] scores) {
        if (scores.length == 0) {
            return new PartResult.Abstained(
                    "text", Modality.TEXT, AbstentionReason.LANGUAGE_UNSUPPORTED, Duration.ZERO);
        }
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            signals.add(new Signal(categories.get(i), scores[i], bundle, List.of()));
        }
        return new PartResult.Scored("text", Modality.TEXT, signals, List.of(), Duration.ZERO);
    }
}
