package io.gatehouse.eval.run;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.SliceValues;
import java.util.Locale;

/** The slices that an item is in: those that its author named, and those that can be seen. */
final class Slices {

    private static final int SHORT = 50;
    private static final int LONG = 200;

    private Slices() {}

    /** @param mixed whether its modality sets it apart from others */
    static SliceValues of(DatasetItem item, boolean mixed) {
        SliceValues slices = item.slices();
        if (mixed) {
            slices = slices.orElse("modality", wireName(item.content().modality()));
        }
        if (item.contentType() != ContentType.OTHER) {
            slices = slices.orElse("content type", wireName(item.contentType()));
        }
        if (item.context().language().isPresent()) {
            slices = slices.orElse("language", item.context().language().get());
        }
        return item.content() instanceof ItemContent.Text(String text)
                ? slices.orElse("length", length(text.codePointCount(0, text.length())))
                : slices;
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String length(int characters) {
        if (characters <= SHORT) {
            return "up to " + SHORT;
        }
        return characters <= LONG ? SHORT + 1 + " to " + LONG : "over " + LONG;
    }
}
