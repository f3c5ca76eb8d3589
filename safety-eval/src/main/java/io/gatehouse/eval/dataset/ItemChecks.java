package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.eval.dataset.ItemParser.Parsed;
import io.gatehouse.eval.dataset.NearDuplicates.Pair;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can only be seen of all items together: ids, groups, and texts that leak from one split into another. */
final class ItemChecks {

    private static final int PAIRS_TOLD = 20;

    private final Faults faults;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Split> groups = new HashMap<>();
    private final Map<Split, Integer> sizes = new EnumMap<>(Split.class);
    private final Set<Modality> modalities = EnumSet.noneOf(Modality.class);
    private final NearDuplicates texts = new NearDuplicates();
    private final Map<String, DatasetItem> media = new HashMap<>();
    private int missing;

    ItemChecks(Faults faults) {
        this.faults = faults;
    }

    void check(Line line, Parsed parsed) {
        DatasetItem item = parsed.item();
        sizes.merge(item.split(), 1, Integer::sum);
        modalities.add(item.content().modality());
        @Nullable String first = ids.putIfAbsent(item.id(), line.where());
        if (first != null) {
            faults.add(line.where(), "the id \"" + item.id() + "\" stands in " + first + " already");
        }
        parsed.group().ifPresent(group -> check(line, group, item.split()));
        if (item.content() instanceof ItemContent.Text(String text)) {
            texts.add(item.id(), item.split(), text);
        }
    }

    /** @param digest of the item's media file */
    void check(Line line, DatasetItem item, String digest) {
        DatasetItem first = media.computeIfAbsent(digest, _ -> item);
        if (first.split() != item.split()) {
            faults.add(
                    line.where(),
                    "its file is the same as that of \"" + first.id() + "\" in "
                            + first.split().wireName() + "; put them into one split");
        }
    }

    /** Of an item, the media file. */
    void missing() {
        missing++;
    }

    private void check(Line line, String group, Split split) {
        Split first = groups.computeIfAbsent(group, _ -> split);
        if (first != split) {
            faults.add(
                    line.where(),
                    "the group \"" + group + "\" stands in " + first.wireName() + " and in " + split.wireName()
                            + "; keep a group in one split");
        }
    }

    void finish(String where) {
        if (sizes.isEmpty() && faults.none()) {
            faults.add(where, "it has no items");
        }
        List<Pair> pairs = texts.acrossSplits();
        pairs.stream().limit(PAIRS_TOLD).forEach(pair -> faults.add(where, leak(pair)));
        if (pairs.size() > PAIRS_TOLD) {
            faults.add(where, (pairs.size() - PAIRS_TOLD) + " more pairs are nearly the same text in two splits");
        }
    }

    private static String leak(Pair pair) {
        return String.format(
                Locale.ROOT,
                "\"%s\" (%s) and \"%s\" (%s) are nearly the same text (%.0f %% alike); put them into one split",
                pair.first(),
                pair.firstSplit().wireName(),
                pair.second(),
                pair.secondSplit().wireName(),
                100 * pair.similarity());
    }

    Map<Split, Integer> sizes() {
        return sizes;
    }

    Map<Split, Integer> groups() {
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        groups.values().forEach(split -> counts.merge(split, 1, Integer::sum));
        return counts;
    }

    Set<Modality> modalities() {
        return modalities;
    }

    int missingFiles() {
        return missing;
    }
}
