package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeVersionTest {

    @Test
    void theCommitIsPartOfTheVersion() {
        assertThat(CodeVersion.of("1.2.0", git("git.commit.id.abbrev=3bcbc4a\ngit.dirty=false")))
                .isEqualTo("1.2.0+3bcbc4a");
    }

    @Test
    void changesThatNobodyCommittedAreTold() {
        assertThat(CodeVersion.of("1.2.0", git("git.commit.id.abbrev=3bcbc4a\ngit.dirty=true")))
                .isEqualTo("1.2.0+3bcbc4a.changed");
    }

    @Test
    void withoutARepositoryTheVersionStandsAlone() {
        assertThat(CodeVersion.of("1.2.0", null)).isEqualTo("1.2.0");
        assertThat(CodeVersion.of("1.2.0", git("git.build.version=1.2.0"))).isEqualTo("1.2.0");
    }

    private static InputStream git(String facts) {
        return new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8));
    }
}
