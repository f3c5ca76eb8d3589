package io.gatehouse.store.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.store.Samples;
import io.gatehouse.store.StoreTest;
import org.junit.jupiter.api.Test;

class PolicyLedgerTest extends StoreTest {

    @Test
    void aSourceComesBackByteForByte() {
        Source policy = new Source(1, "name: \"ä\"\r\n\trules: []\n\n");

        policies.record(policy);
        policies.record(policy);

        assertThat(policies.source(policy.ref().digest())).contains(policy.source());
        assertThat(policies.source(Samples.digest("never seen"))).isEmpty();
    }

    @Test
    void aVersionIsNotGivenTwice() {
        policies.record(new Source(1, "a"));
        policies.record(new Source(2, "b"));

        assertThatThrownBy(() -> policies.record(new Source(1, "changed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("policy \"default\" version 1")
                .hasMessageContaining("new version");
    }

    @Test
    void everyVersionIsFoundByNameAndTheOldestComesFirst() {
        policies.record(new Source(2, "b"));
        policies.record(new Source(1, "a"));

        assertThat(policies.names()).containsExactly("default");
        assertThat(policies.versions("default")).containsExactly(new Source(1, "a").ref(), new Source(2, "b").ref());
        assertThat(policies.versions("never seen")).isEmpty();
    }

    private record Source(int version, String source) implements Policy {
        @Override
        public PolicyRef ref() {
            return new PolicyRef("default", version, Samples.digest(source));
        }

        @Override
        public Decision decide(PolicyInput input) {
            throw new AssertionError("nothing is decided here");
        }
    }
}
