package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.run.EvaluationException;
import io.gatehouse.eval.run.EvaluationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    private Path folder;

    @Test
    void whatThresholdsAreChosenOnIsTakenBeforeAllElse() throws IOException {
        run(text("validation", "0.25"), text("test", "0.75"), text("validation", "0.5"));

        Snapshot snapshot = Snapshot.read(folder, 100);

        assertThat(snapshot.dataset()).isEqualTo("comments@1");
        assertThat(snapshot.bundles()).containsExactlyInAnyOrder("sha256:a", "sha256:b");
        assertThat(snapshot.of(Category.HATE)).containsExactlyInAnyOrder(0.25, 0.5);
        assertThat(snapshot.of(Category.SPAM)).isEmpty();
    }

    @Test
    void whereNothingWasChosenAllTextsAreTaken() throws IOException {
        run(
                text("test", "0.75"),
                line("test", "scored", "{\"hate\":0.9}", "{\"language\":\"en\"}"),
                line("test", "abstained", "{}", "{\"length\":\"short\"}"));

        assertThat(Snapshot.read(folder, 100).of(Category.HATE)).containsExactly(0.75);
    }

    @Test
    void ofManySoManyAreDrawnTheSameOnesEachTime() throws IOException {
        String[] lines = new String[50];
        for (int n = 0; n < lines.length; n++) {
            lines[n] = text("test", String.valueOf(n / 100.0));
        }
        run(lines);

        Snapshot drawn = Snapshot.read(folder, 10);

        assertThat(drawn.of(Category.HATE)).hasSize(10).doesNotHaveDuplicates();
        assertThat(Snapshot.read(folder, 10)).isEqualTo(drawn);
    }

    @Test
    void aFolderWithoutAnEvaluationIsRefused() {
        assertThatThrownBy(() -> Snapshot.read(folder, 10))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("name the folder of a run");
    }

    private void run(String... items) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("""
                {"dataset":"comments@1","datasetDigest":"sha256:d","splits":["test"],"items":%d,"bundle":"one@1 + two@1",\
                "bundleDigest":"sha256:a + sha256:b","policy":"default@1","policyDigest":"sha256:p","code":"test"}\
                """.formatted(items.length));
        for (int n = 0; n < items.length; n++) {
            lines.add(items[n].replace("NUMBER", String.valueOf(n)));
        }
        Files.write(folder.resolve(EvaluationRun.RESULTS), lines);
    }

    private static String text(String split, String hate) {
        return line(split, "scored", "{\"hate\":%s}".formatted(hate), "{\"length\":\"short\"}");
    }

    private static String line(String split, String outcome, String scores, String slices) {
        return """
                {"id":"item-NUMBER","split":"%s","outcome":"%s","action":"ALLOW","flagged":[],"scores":%s,"labels":{},"slices":%s}\
                """.formatted(split, outcome, scores, slices);
    }
}
