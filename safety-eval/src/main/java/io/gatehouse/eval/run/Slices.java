package io.gatehouse.eval.run;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.ItemContent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The slices that an item is in: those that its author named, and those that can be seen. */
final class Slices {

    private static final int SHORT = 50;
    private static final int LONG = 200;

    private Slices() {}

    /** @param mixed whether its modality sets it apart from others */
    static Map<String, String> of(DatasetItem item, boolean mixed) {
        Map<String, String> slices = new TreeMap<>(item.slices());
        if (mixed) {
            slices.putIfAbsent("modality", item.content().modality().name().toLowerCase(Locale.ROOT));
        }
        if (item.contentType() != ContentType.OTHER) {
            slices.putIfAbsent("content type", item.contentType().name().toLowerCase(Locale.ROOT));
        }
        item.context().language().ifPresent(language -> slices.putIfAbsent("language", language));
        if (item.content() instanceof ItemContent.Text(String text)) {
            slices.putIfAbsent("length", length(text.codePointCount(0, text.length())));
        }
        return slices;
    }

    private static String length(int characters) {
        if (characters <= SHORT) {
            return "up to " + SHORT;
        }
        return characters <= LONG ? SHORT + 1 + " to " + LONG : "over " + LONG;
    }
}
