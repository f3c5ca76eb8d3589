package io.gatehouse.eval.attack;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.Snapshot;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.text.AnyHarm;
import io.gatehouse.models.text.Attack;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Harmful texts of a split, to be judged once more in each disguise. Of many, some are taken: by their ids, so that it
 * is chance which, but the same each time.
 */
public final class DisguisedTexts {

    /** As many say what there is to say, and thirteen disguises of a hundred thousand would take an hour. */
    public static final int MOST = 2_000;

    private static final Comparator<DatasetItem> BY_CHANCE =
            Comparator.comparing((DatasetItem item) -> hash(item.id())).thenComparing(DatasetItem::id);

    private final Dataset dataset;
    private final Split split;
    private final List<DatasetItem> texts;

    private DisguisedTexts(Dataset dataset, Split split, List<DatasetItem> texts) {
        this.dataset = dataset;
        this.split = split;
        this.texts = texts;
    }

    public static DisguisedTexts of(Dataset dataset, Split split) {
        PriorityQueue<DatasetItem> taken = new PriorityQueue<>(BY_CHANCE.reversed());
        try (Stream<DatasetItem> items = dataset.items()) {
            items.filter(item -> item.split() == split && isHarmfulText(item)).forEach(item -> {
                taken.add(item);
                if (taken.size() > MOST) {
                    taken.remove();
                }
            });
        }
        return new DisguisedTexts(
                dataset, split, taken.stream().sorted(BY_CHANCE).toList());
    }

    private static UUID hash(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHarmfulText(DatasetItem item) {
        return item.content() instanceof ItemContent.Text && AnyHarm.isHarmful(item.labels());
    }

    public int size() {
        return texts.size();
    }

    /** Those that the disguise changes, under their own ids; empty where it changes none. */
    public Optional<Dataset> by(Attack attack) {
        List<DatasetItem> disguised =
                texts.stream().flatMap(item -> disguised(item, attack).stream()).toList();
        if (disguised.isEmpty()) {
            return Optional.empty();
        }
        Datasheet sheet = dataset.sheet();
        return Optional.of(new Dataset(
                new Datasheet(
                        sheet.name() + " in " + name(attack), sheet.version(), sheet.licence(), sheet.description()),
                Snapshot.of(disguised),
                Map.of(split, disguised.size()),
                Set.of(Modality.TEXT),
                0,
                disguised::stream));
    }

    /** As people call it. */
    public static String name(Attack attack) {
        return attack.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<DatasetItem> disguised(DatasetItem item, Attack attack) {
        if (!(item.content() instanceof ItemContent.Text(String plain))) {
            return Optional.empty();
        }
        long seed = hash(attack.name() + ' ' + item.id()).getMostSignificantBits();
        String text = attack.apply(plain, new SplittableRandom(seed));
        return text.equals(plain)
                ? Optional.empty()
                : Optional.of(new DatasetItem(
                        item.id(),
                        new ItemContent.Text(text),
                        item.contentType(),
                        item.context(),
                        item.labels(),
                        item.slices(),
                        item.split()));
    }
}
