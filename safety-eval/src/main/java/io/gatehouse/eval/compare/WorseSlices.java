package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the slices in which the challenger decides worse. */
record WorseSlices(List<ItemPair> pairs, Set<Slice> slices, Set<Category> categories) {

    private static final Comparator<SliceComparison> SUREST_FIRST = Comparator.comparingDouble(SliceComparison::chance)
            .thenComparing(one -> -one.decisions().lost());

    /** What each is like by itself, whatever else was looked at. */
    private List<SliceComparison> looked() {
        List<SliceComparison> looked = new ArrayList<>();
        for (Slice slice : slices) {
            List<ItemPair> some =
                    pairs.stream().filter(pair -> pair.champion().isIn(slice)).toList();
            categories.forEach(category -> looked.add(look(slice, category, some)));
        }
        return looked;
    }

    private static SliceComparison look(Slice slice, Category category, List<ItemPair> pairs) {
        List<ItemPair> positives =
                pairs.stream().filter(pair -> pair.applies(category)).toList();
        McNemar all = McNemar.of(category, pairs);
        int missed = McNemar.of(category, positives).lost();
        return new SliceComparison(slice, category, all, missed, all.lost() - missed, all.chance());
    }

    /** The surest first. */
    List<SliceComparison> found() {
        List<SliceComparison> looked = looked();
        double[] chances =
                Holm.adjusted(looked.stream().map(SliceComparison::chance).toList());
        List<SliceComparison> worse = new ArrayList<>();
        for (int index = 0; index < chances.length; index++) {
            if (looked.get(index).decisions().lost() > 0) {
                worse.add(looked.get(index).withChance(chances[index]));
            }
        }
        worse.sort(SUREST_FIRST);
        return worse;
    }
}
