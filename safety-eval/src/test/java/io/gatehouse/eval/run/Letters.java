package io.gatehouse.eval.run;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.text.Decisions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A small world in which a text is the more hateful the longer it is, and an empty one cannot be scored. */
final class Letters {

    static final BundleRef BUNDLE = new BundleRef("letters", "1", "sha256:" + "1".repeat(64));

    static final Policy POLICY = new PolicyLoader().load("""
            name: letters
            version: 1
            taxonomy: 1
            rules:
              - {id: hate-block, category: hate, at-least: 0.9, action: BLOCK}
              - {id: hate-review, category: hate, at-least: 0.5, action: REVIEW}
            """);

    private Letters() {}

    /** So many texts, each a letter longer than the one before, from none to a hundred. */
    static Dataset dataset(int size) {
        return new Dataset(
                new Datasheet("letters", "1", "CC0-1.0", ""),
                "sha256:" + "2".repeat(64),
                Map.of(Split.TEST, size),
                Set.of(Modality.TEXT),
                0,
                () -> IntStream.range(0, size).mapToObj(Letters::item));
    }

    static DatasetItem item(int number) {
        return item(number, "x".repeat(number % 101));
    }

    static DatasetItem item(int number, String text) {
        return new DatasetItem(
                "item-" + number,
                new ItemContent.Text(text),
                ContentType.COMMENT,
                Map.of(Category.HATE, text.length() > 60),
                Map.of("language", "en"),
                Split.TEST);
    }

    static RunIdentity identity(Dataset dataset) {
        return RunIdentity.of(dataset, Set.of(Split.TEST), List.of(BUNDLE), POLICY.ref(), "test");
    }

    static TextItems scorer() {
        return scorer(texts -> texts.stream().map(Letters::scores).toList());
    }

    static TextItems scorer(TextItems.Scores scores) {
        Decisions decisions = new Decisions(POLICY, List.of(Category.HATE, Category.HATE_THREATENING), BUNDLE);
        return new TextItems(scores, decisions, POLICY, BUNDLE, () -> {});
    }

    private static double[] scores(String text) {
        return text.isEmpty() ? new double[0] : new double[] {0, text.length() / 100.0};
    }
}
