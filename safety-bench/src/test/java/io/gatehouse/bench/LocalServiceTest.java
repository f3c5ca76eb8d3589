package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8090/", "http://127.9.9.9", "http://[::1]:8080"})
    void thisMachineIsAccepted(String url) {
        assertThat(new LocalService(URI.create(url)).at("/scan")).hasPath("/scan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "http://localhost.example.org:8080",
                "http://10.0.0.7:8080",
                "http://0.0.0.0:8080",
                "http://[2001:db8::1]",
                "http://localhost@example.org/"
            })
    void everyOtherIsRefused(String url) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> new LocalService(URI.create(url)))
                .withMessageContaining(url + " is not on this machine; a load run only ever goes to localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "https://localhost", "file:///tmp", "http:/scan"})
    void whatIsNoAddressOfAServiceIsRefused(String url) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> new LocalService(URI.create(url)))
                .withMessageContaining("needs an address such as http://localhost:8080");
    }
}
