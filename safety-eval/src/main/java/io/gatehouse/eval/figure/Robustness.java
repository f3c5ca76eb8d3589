package io.gatehouse.eval.figure;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.attack.DisguisedTexts;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.models.text.Attack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How many harmful texts are still held once their words are disguised.
 *
 * @param texts how many were disguised
 * @param plain the share of them that is held without a disguise
 * @param all each disguise, whatever the harm
 * @param byCategory each disguise, category by category, where there are enough texts
 */
public record Robustness(int texts, Estimate plain, List<AttackRow> all, List<AttackRow> byCategory) {

    public static final String ANY_HARM = "any harm";

    public Robustness {
        all = List.copyOf(all);
        byCategory = List.copyOf(byCategory);
    }

    /** @param attacks what came of the texts in each disguise, under their own ids */
    static Robustness of(List<ItemResult> plain, SortedMap<Attack, List<ItemResult>> attacks) {
        Map<String, ItemResult> byId = new HashMap<>();
        plain.forEach(item -> byId.put(item.id(), item));
        List<AttackRow> all = new ArrayList<>();
        List<AttackRow> byCategory = new ArrayList<>();
        Set<ItemResult> disguised = new HashSet<>();
        attacks.forEach((attack, items) -> {
            List<AttackRow.Pair> pairs = pairs(byId, items);
            pairs.forEach(pair -> disguised.add(pair.plain()));
            all.add(AttackRow.of(DisguisedTexts.name(attack), ANY_HARM, pairs));
            byCategory.addAll(byCategory(attack, pairs).toList());
        });
        int held = (int) disguised.stream().filter(AttackRow::isHeld).count();
        return new Robustness(
                disguised.size(), Estimate.share(new Proportion(held, disguised.size())), all, byCategory);
    }

    private static List<AttackRow.Pair> pairs(Map<String, ItemResult> plain, List<ItemResult> disguised) {
        return disguised.stream()
                .filter(item -> plain.containsKey(item.id()))
                .map(item -> new AttackRow.Pair(plain.getOrDefault(item.id(), item), item))
                .toList();
    }

    private static Stream<AttackRow> byCategory(Attack attack, List<AttackRow.Pair> pairs) {
        return Arrays.stream(Category.values())
                .map(category -> AttackRow.of(
                        DisguisedTexts.name(attack),
                        category.wireName(),
                        pairs.stream()
                                .filter(pair -> pair.plain().isLabelled(category))
                                .toList()))
                .filter(row -> row.texts() >= Estimate.ENOUGH);
    }
}
