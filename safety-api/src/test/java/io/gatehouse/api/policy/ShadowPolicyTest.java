package io.gatehouse.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.store.policy.PolicyLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShadowPolicyTest {

    private static final Policy DEFAULT = new PolicyLoader().builtIn("default");
    private static final String NEXT = """
            name: default
            version: 99
            taxonomy: 1
            rules:
              - { id: hate-block, category: hate, at-least: 0.99, action: BLOCK }
            """;

    private final Recorded ledger = new Recorded(new ArrayList<>(List.of(DEFAULT)));

    @TempDir
    private Path folder;

    @Test
    void withoutASettingThereIsNone() {
        assertThat(load("").policy()).isEmpty();
    }

    @Test
    void aFileIsReadAndItsSourceIsKept() throws Exception {
        Path file = Files.writeString(folder.resolve("next.yaml"), NEXT);

        Policy shadow = load(file.toString()).policy().orElseThrow();

        assertThat(shadow.ref().version()).isEqualTo(99);
        assertThat(ledger.versions("default")).contains(shadow.ref());
    }

    @Test
    void aStoredVersionIsFoundByItsName() {
        ledger.record(new PolicyLoader().load(NEXT));

        assertThat(load("default@99").policy().orElseThrow().source()).isEqualTo(NEXT);
    }

    @Test
    void whatCannotBeUsedIsToldInWords() throws Exception {
        Path broken = Files.writeString(
                folder.resolve("broken.yaml"), NEXT.replace("hate,", "hat,").replace("0.99", "99"));
        Path foreign = Files.writeString(folder.resolve("foreign.yaml"), NEXT.replace("name: default", "name: defalt"));

        refused("default@98", "has no version 98; there are " + DEFAULT.ref().version());
        refused("nobody@1", "No policy is called \"nobody\"");
        refused("/no/such/file.yaml", "there is no such file that can be read");
        refused(broken.toString(), "The policy has 2 faults");
        refused(foreign.toString(), "no policy in force is called \"defalt\"; did you mean \"default\"?");
    }

    @Test
    void aVersionThatWasGivenBeforeIsNotGivenAgain() throws Exception {
        Path same = Files.writeString(
                folder.resolve("same.yaml"),
                NEXT.replace("version: 99", "version: " + DEFAULT.ref().version()));

        refused(same.toString(), "give the changed policy a new version");
    }

    private void refused(String setting, String why) {
        assertThatThrownBy(() -> load(setting))
                .isInstanceOf(BrokenShadowException.class)
                .hasMessageContaining("The shadow policy \"" + setting + "\" is not in order")
                .hasMessageContaining(why);
    }

    private ShadowPolicy load(String setting) {
        return ShadowPolicy.load(
                new PolicySettings(setting, Duration.ofSeconds(60)),
                new PolicyArchive(new PolicyLoader(), ledger),
                Set.of("default"));
    }

    /** What the ledger does, in memory. */
    private record Recorded(List<Policy> policies) implements PolicyLedger {

        @Override
        public void record(Policy policy) {
            boolean given = policies.stream()
                    .anyMatch(known -> known.ref().version() == policy.ref().version()
                            && !known.ref().equals(policy.ref()));
            if (given) {
                throw new IllegalStateException("give the changed policy a new version");
            }
            policies.add(policy);
        }

        @Override
        public Optional<String> source(String digest) {
            return policies.stream()
                    .filter(known -> known.ref().digest().equals(digest))
                    .map(Policy::source)
                    .findFirst();
        }

        @Override
        public List<String> names() {
            return List.of("default");
        }

        @Override
        public List<PolicyRef> versions(String name) {
            return policies.stream()
                    .map(Policy::ref)
                    .filter(known -> known.name().equals(name))
                    .toList();
        }
    }
}
