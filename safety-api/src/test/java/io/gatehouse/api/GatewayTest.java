package io.gatehouse.api;

import io.gatehouse.api.wiring.ClassifierSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on an embedded database, over HTTP, with classifiers that do what the content says. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.callback.secret=a secret for the tests",
            "gatehouse.callback.hosts=localhost",
            "gatehouse.fetch.allowed-hosts=media.test",
            "gatehouse.jobs.poll-every=50ms",
            "gatehouse.jobs.back-off=100ms"
        })
@Import(GatewayTest.Fakes.class)
public abstract class GatewayTest {

    /** One folder, and so one database, for all classes that share the context. */
    private static final Path DATA = folder();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JsonMapper json;

    protected RestTestClient http;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("gatehouse.data-dir", DATA::toString);
    }

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    protected JsonNode tree(byte[] body) {
        return json.readTree(body);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gatehouse-gateway-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration
    static class Fakes {
        @Bean
        @Primary
        ClassifierSet fakeClassifiers(Clock clock) {
            return FakeClassifiers.all(clock);
        }
    }
}
