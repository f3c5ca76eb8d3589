package io.gatehouse.api.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

    private final LinkRules rules = new LinkRules(List.of("media.example", "*.cdn.example", "store.example:9000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://media.example/a",
                "https://MEDIA.example./a",
                "https://media.example:443/a",
                "https://a.b.cdn.example/a",
                "http://store.example:9000/a"
            })
    void mayBeFollowed(String link) {
        assertThatCode(() -> rules.check(URI.create(link))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://media.example:22/a",
                "http://cdn.example/a",
                "http://evilcdn.example/a",
                "http://media.example.evil.test/a",
                "http://store.example/a",
                "http://sub.media.example/a",
                "http://127.0.0.1/a"
            })
    void leadsElsewhere(String link) {
        assertThatThrownBy(() -> rules.check(URI.create(link)))
                .hasMessage("the link leads to a host or a port that gatehouse.fetch.allowed-hosts does not name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://media.example/a",
                "gopher://media.example/",
                "/a",
                "http:/a",
                "mailto:a@b"
            })
    void isNoWebLink(String link) {
        assertThatThrownBy(() -> rules.check(URI.create(link)))
                .hasMessage("media is fetched from http:// and https:// links with a host only");
    }

    @Test
    void credentialsAreRefused() {
        assertThatThrownBy(() -> rules.check(URI.create("http://user:secret@media.example/a")))
                .hasMessage("a link to media must not carry a user name or a password");
    }

    @Test
    void withoutConfiguredHostsTheSettingIsNamed() {
        assertThatThrownBy(() -> new LinkRules(List.of()).check(URI.create("http://media.example/a")))
                .hasMessageContaining("until gatehouse.fetch.allowed-hosts names the hosts to fetch from");
    }
}
