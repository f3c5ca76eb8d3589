package io.gatehouse.eval.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.ItemContext;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.text.Decisions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a sender says of an item decides in an evaluation as it does in a scan. */
class ItemContextInPoliciesTest {

    private static final Policy POLICY = new PolicyLoader().load("""
            name: places
            version: 1
            taxonomy: 1
            rules:
              - {id: germany-block, when: score("hate") >= 0.1 && "DE" in content.territories, action: BLOCK}
              - {id: french-review, when: content.language == "fr", action: REVIEW}
              - {id: creator-label, when: content.creator == "creator-9", action: LABEL, label: known}
            """);

    @Test
    void aConditionOnTerritoriesDecides() {
        assertThat(decided(context(Set.of("DE", "US"), "en"))).isEqualTo(Action.BLOCK);
        assertThat(decided(context(Set.of("US"), "en"))).isEqualTo(Action.LABEL);
    }

    @Test
    void soDoConditionsOnLanguageAndCreator() {
        assertThat(decided(context(Set.of(), "fr"))).isEqualTo(Action.REVIEW);
        assertThat(decided(context(Set.of(), "en"))).isEqualTo(Action.LABEL);
        assertThat(decided(ItemContext.NONE)).isEqualTo(Action.ALLOW);
    }

    @Test
    void itemsOfEveryKindAreDecidedByThemToo() {
        try (ClassifiedItems scorer = new ClassifiedItems(
                Map.of(Modality.TEXT, new FakeClassifier(Modality.TEXT, _ -> Map.of(Category.HATE, 0.2))),
                POLICY,
                Clock.systemUTC(),
                () -> {})) {
            Verdict verdict =
                    scorer.scan(List.of(item(context(Set.of(), "fr")))).getFirst();

            assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
        }
    }

    @Test
    void anItemIsSentAsAScanWouldGetIt() {
        assertThat(SentItem.of(item(context(Set.of("DE"), "en"))))
                .isEqualTo(new ContentItem(
                        "a",
                        ContentType.COMMENT,
                        Optional.of("creator-9"),
                        Set.of("DE"),
                        Optional.of("en"),
                        List.of(Part.text("text", "hello"))));
    }

    @Test
    void theLanguageIsASliceUnlessItsAuthorNamedAnother() {
        assertThat(Slices.of(item(context(Set.of("DE"), "pt-BR")), false).one("language"))
                .hasValue("pt-BR");
        assertThat(Slices.of(Letters.item(1), false).one("language")).hasValue("en");
    }

    private static Action decided(ItemContext context) {
        Decisions decisions = new Decisions(POLICY, List.of(Category.HATE), Letters.BUNDLE);
        try (TextItems scorer =
                new TextItems(_ -> List.of(new double[] {0.2}), decisions, POLICY, Letters.BUNDLE, () -> {})) {
            return scorer.scan(List.of(item(context))).getFirst().decision().action();
        }
    }

    private static ItemContext context(Set<String> territories, String language) {
        return new ItemContext(Optional.of("creator-9"), territories, Optional.of(language));
    }

    private static DatasetItem item(ItemContext context) {
        return new DatasetItem(
                "a",
                new ItemContent.Text("hello"),
                ContentType.COMMENT,
                context,
                Map.of(Category.HATE, true),
                SliceValues.NONE,
                Split.TEST);
    }
}
