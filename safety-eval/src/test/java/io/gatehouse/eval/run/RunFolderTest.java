package io.gatehouse.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path temp;

    private final Dataset dataset = Letters.dataset(30);

    private RunFolder folder = new RunFolder(Path.of(""));

    @BeforeEach
    void run() throws IOException {
        new EvaluationRun(dataset, Set.of(Split.TEST), Letters.identity(dataset))
                .run(Letters.scorer(), temp, (done, total) -> {});
        folder = new RunFolder(temp);
        folder.keep(dataset.sheet(), Letters.POLICY);
    }

    @Test
    void whatAReportNeedsIsKept() throws IOException {
        assertThat(folder.results().items()).hasSize(30);
        assertThat(folder.results().identity()).isEqualTo(Letters.identity(dataset));
        assertThat(folder.sheet()).isEqualTo(dataset.sheet());
        assertThat(folder.policy().ref()).isEqualTo(Letters.POLICY.ref());
    }

    @Test
    void partOfARunIsNoRun() throws IOException {
        List<String> lines = Files.readAllLines(folder.file());
        Files.write(folder.file(), lines.subList(0, 11));

        assertThatThrownBy(folder::results)
                .isInstanceOf(EvaluationException.class)
                .hasMessageContainingAll("holds 10 of the 30 items", "give the command of the run again");
    }

    @Test
    void aLineThatIsThereTwiceIsNoWrongCount() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.file()));
        lines.add(4, lines.get(2));
        Files.write(folder.file(), lines);

        assertThatThrownBy(folder::results)
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("line 5, repeats the item \"")
                .hasMessageContaining("of line 3: it was changed since it was written");
    }

    @Test
    void anotherPolicyThanTheOneThatDecidedIsRefused() throws IOException {
        Path policy = temp.resolve("policy.yaml");
        Files.writeString(policy, Letters.POLICY.source().replace("0.9", "0.8"));

        assertThatThrownBy(folder::policy).hasMessageContaining("is not the policy letters@1 that decided");
    }

    @Test
    void aPolicyWithFaultsIsRefusedInItsOwnWords() throws IOException {
        Files.writeString(temp.resolve("policy.yaml"), "name: p\n");

        assertThatThrownBy(folder::policy).hasMessageContaining("The policy has ");
    }

    @Test
    void aFolderOfAnEarlierVersionLacksThem() throws IOException {
        Files.delete(temp.resolve("dataset.json"));

        assertThatThrownBy(folder::sheet)
                .hasMessageContainingAll("holds no dataset.json", "give the command of the run again");
    }

    @Test
    void anyOtherFolderIsRefused() {
        assertThatThrownBy(() -> new RunFolder(temp.resolve("nowhere")).results())
                .hasMessageContainingAll("holds no results.jsonl", "name the folder of a run");
    }

    @Test
    void anyOtherFileIsRefused() throws IOException {
        Files.writeString(folder.file(), "my own notes\n");

        assertThatThrownBy(folder::results).hasMessageContaining("something else than the results of a run");
    }
}
