package io.gatehouse.eval.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.ItemContext;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.models.text.Attack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisguisedTextsTest {

    @Test
    void harmfulTextsOfTheSplitAreDisguised() {
        Dataset dataset = dataset(
                item("harmful", "these harmful words", Map.of(Category.HATE, true), Split.TEST),
                item("rough", "these rough words", Map.of(Category.PROFANITY, true), Split.TEST),
                item("harmless", "these harmless words", Map.of(Category.HATE, false), Split.TEST),
                item("elsewhere", "those harmful words", Map.of(Category.HATE, true), Split.VALIDATION));

        Dataset disguised =
                DisguisedTexts.of(dataset, Split.TEST).by(Attack.LEETSPEAK).orElseThrow();

        assertThat(disguised.size(Split.TEST)).isEqualTo(1);
        assertThat(disguised.sheet().label()).isEqualTo("small in leetspeak@1");
        assertThat(disguised.items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("harmful");
            assertThat(item.context().language()).contains("en");
            assertThat(item.labels()).containsEntry(Category.HATE, true);
            assertThat(((ItemContent.Text) item.content()).text())
                    .isNotEqualTo("these harmful words")
                    .containsAnyOf("7h353", "h4rmful", "w0rd5");
        });
    }

    @Test
    void theSameTextsGiveTheSameDisguises() {
        Dataset dataset = dataset(item("a", "these harmful words of ours", Map.of(Category.HATE, true), Split.TEST));

        for (Attack attack : Attack.values()) {
            assertThat(DisguisedTexts.of(dataset, Split.TEST).by(attack).map(Dataset::digest))
                    .isEqualTo(DisguisedTexts.of(dataset, Split.TEST).by(attack).map(Dataset::digest));
        }
    }

    @Test
    void whatADisguiseCannotChangeIsLeftOut() {
        Dataset dataset = dataset(item("a", "xx xx", Map.of(Category.HATE, true), Split.TEST));

        assertThat(DisguisedTexts.of(dataset, Split.TEST).size()).isEqualTo(1);
        assertThat(DisguisedTexts.of(dataset, Split.TEST).by(Attack.LEETSPEAK)).isEmpty();
    }

    @Test
    void ofManyTextsSomeAreTakenAndAlwaysTheSame() {
        DatasetItem[] items = IntStream.range(0, DisguisedTexts.MOST + 100)
                .mapToObj(i -> item("item-" + i, "these harmful words " + i, Map.of(Category.HATE, true), Split.TEST))
                .toArray(DatasetItem[]::new);
        Dataset first = DisguisedTexts.of(dataset(items), Split.TEST)
                .by(Attack.STRETCHED)
                .orElseThrow();
        Dataset reversed = DisguisedTexts.of(dataset(List.of(items).reversed().toArray(DatasetItem[]::new)), Split.TEST)
                .by(Attack.STRETCHED)
                .orElseThrow();

        assertThat(first.size(Split.TEST)).isEqualTo(DisguisedTexts.MOST);
        assertThat(first.digest()).isEqualTo(reversed.digest());
    }

    private static DatasetItem item(String id, String text, Map<Category, Boolean> labels, Split split) {
        ItemContext context = new ItemContext(Optional.empty(), Set.of(), Optional.of("en"));
        return new DatasetItem(
                id, new ItemContent.Text(text), ContentType.COMMENT, context, labels, SliceValues.NONE, split);
    }

    private static Dataset dataset(DatasetItem... items) {
        return new Dataset(
                new Datasheet("small", "1", "CC0-1.0", ""),
                "sha256:" + "2".repeat(64),
                Map.of(Split.TEST, items.length),
                Set.of(Modality.TEXT),
                0,
                () -> List.of(items).stream());
    }
}
