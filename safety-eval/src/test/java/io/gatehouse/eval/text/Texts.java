package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labelled texts, their scores, and a policy whose thresholds are easy to keep in mind. */
final class Texts {

    static final BundleRef BUNDLE = new BundleRef("small", "1", "sha256:" + "0".repeat(64));

    private static final String POLICY = """
            name: small
            version: 1
            taxonomy: 1
            description: Four thresholds.
            missing-evidence: REVIEW
            rules:
              - {id: hate-block, category: hate, at-least: 0.9, action: BLOCK, because: Surely hate.}
              - {id: hate-review, category: hate, at-least: 0.5, action: REVIEW, because: Maybe hate.}
              - {id: harassment-review, category: harassment, at-least: 0.7, action: REVIEW, because: Maybe an attack.}
              - {id: profanity-label, category: profanity, at-least: 0.5, action: LABEL, label: explicit, because: Rough.}
            """;

    private Texts() {}

    static Decisions decisions(Category... categories) {
        return new Decisions(new PolicyLoader().load(POLICY), List.of(categories), BUNDLE);
    }

    /** Everything is known of it: these categories apply, the others do not. */
    static Map<Category, Boolean> only(Category... yes) {
        Map<Category, Boolean> labels = new EnumMap<>(Category.class);
        Set<Category> applies = Set.of(yes);
        for (Category category : Category.values()) {
            labels.put(category, applies.contains(category));
        }
        return labels;
    }

    static Map<Category, Boolean> onlyBut(Category unknown, Category... yes) {
        Map<Category, Boolean> labels = only(yes);
        labels.remove(unknown);
        return labels;
    }

    static List<ScoredText> times(int count, String source, Map<Category, Boolean> labels, double... scores) {
        return Collections.nCopies(count, scored("text", source, labels, scores));
    }

    static ScoredText scored(String text, String source, Map<Category, Boolean> labels, double... scores) {
        return new ScoredText(new LabelledText(text, source, labels, Optional.empty()), scores);
    }
}
