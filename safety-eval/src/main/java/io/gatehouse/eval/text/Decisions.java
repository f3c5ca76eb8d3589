package io.gatehouse.eval.text;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a policy decides about a text that is scanned alone. */
public final class Decisions {

    private final Policy policy;
    private final List<Category> categories;
    private final BundleRef bundle;

    public Decisions(Policy policy, List<Category> categories, BundleRef bundle) {
        this.policy = policy;
        this.categories = categories;
        this.bundle = bundle;
    }

    /** @param scores in the order of the categories; none means that the classifier abstained */
    Decision on(String text, double[] scores) {
        ContentItem item = ContentItem.of("text", Part.text("text", text));
        return on(item, scores).decision();
    }

    /**
     * All that a scan makes of an item whose one part is a text.
     *
     * @param scores as above
     */
    public Verdict on(ContentItem item, double[] scores) {
        return Scanner.decide(
                item, policy, List.of(result(item.parts().getFirst().id(), scores)));
    }

    private PartResult result(String part, double[] scores) {
        if (scores.length == 0) {
            return new PartResult.Abstained(part, Modality.TEXT, AbstentionReason.LANGUAGE_UNSUPPORTED, Duration.ZERO);
        }
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            signals.add(new Signal(categories.get(i), scores[i], bundle, List.of()));
        }
        return new PartResult.Scored(part, Modality.TEXT, signals, List.of(), Duration.ZERO);
    }
}
