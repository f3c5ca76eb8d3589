package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    /** Policies name digests of built-in sets, which were made of this form. */
    @Test
    void theFormOfAnItemStaysAsItIs() {
        Snapshot items = new Snapshot();
        items.add(new DatasetItem(
                "a",
                new ItemContent.Text("hi"),
                ContentType.COMMENT,
                Map.of(Category.HATE, true),
                Map.of("source", "x"),
                Split.TEST));
        Snapshot lines = new Snapshot();
        lines.add("DatasetItem[id=a, content=Text[text=hi], contentType=COMMENT, labels={hate=true}, slices={source=x},"
                + " split=TEST]");

        assertThat(items.digest()).isEqualTo(lines.digest());
    }
}
