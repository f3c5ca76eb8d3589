package io.gatehouse.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class AccessTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<Role, NewKey> KEYS = keys();

    static Stream<Arguments> rooms() {
        return Stream.of(
                // method, path, then who comes in: nobody's key, scanner, reviewer, metrics, admin
                Arguments.of(POST, "/scan", "401 200 403 403 200"),
                Arguments.of(GET, "/scans", "401 200 403 403 200"),
                Arguments.of(GET, "/scans/7", "401 200 403 403 200"),
                Arguments.of(GET, "/scans/7/events", "401 200 403 403 200"),
                Arguments.of(POST, "/scans/7/appeal", "401 200 403 403 200"),
                Arguments.of(GET, "/scans/7/appeal", "401 200 403 403 200"),
                Arguments.of(DELETE, "/scans/7", "401 403 403 403 200"),
                Arguments.of(GET, "/reviews", "401 403 200 403 200"),
                Arguments.of(POST, "/reviews/7/labels", "401 403 200 403 200"),
                Arguments.of(GET, "/reviews/appeals", "401 403 200 403 200"),
                Arguments.of(POST, "/reviews/appeals/7/decision", "401 403 200 403 200"),
                Arguments.of(GET, "/reviews/labels/export", "401 403 200 403 200"),
                Arguments.of(POST, "/policies/default/replay", "401 403 403 403 200"),
                Arguments.of(GET, "/policies/shadow", "401 403 403 403 200"),
                Arguments.of(POST, "/audits", "401 403 403 403 200"),
                Arguments.of(GET, "/audits/7", "401 403 403 403 200"),
                Arguments.of(GET, "/drift", "401 403 403 403 200"),
                Arguments.of(GET, "/metrics", "401 403 403 200 200"),
                Arguments.of(GET, "/health", "200 200 200 200 200"),
                Arguments.of(GET, "/health/readiness", "200 200 200 200 200"),
                Arguments.of(GET, "/docs", "200 200 200 200 200"),
                Arguments.of(GET, "/openapi", "200 200 200 200 200"),
                Arguments.of(GET, "/anything/else", "401 403 403 403 200"));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void eachRoleHasItsRooms(HttpMethod method, String path, String expected) {
        withKeys(service -> {
            StringBuilder seen = new StringBuilder().append(statusOf(service, request(method, path)));
            for (Role role : new Role[] {Role.SCANNER, Role.REVIEWER, Role.METRICS, Role.ADMIN}) {
                seen.append(' ')
                        .append(statusOf(
                                service,
                                request(method, path)
                                        .header("X-API-Key", KEYS.get(role).secret())));
            }
            assertThat(seen).hasToString(expected);
        });
    }

    @Test
    void aKeyMayComeAsABearerToken() {
        withKeys(service -> assertThat(service.perform(request(GET, "/scans")
                        .header(
                                "Authorization",
                                "Bearer " + KEYS.get(Role.SCANNER).secret())))
                .hasStatus(200));
    }

    @Test
    void theHolderIsThePrincipal() {
        withKeys(service -> assertThat(service.perform(request(GET, "/reviews")
                        .header("X-API-Key", KEYS.get(Role.REVIEWER).secret())))
                .hasBodyTextEqualTo("reviewer-1"));
    }

    @Test
    void aWrongKeyIsAProblemThatSaysWhatToSend() {
        withKeys(service -> {
            MvcTestResult answer = service.perform(request(GET, "/health").header("X-API-Key", "gh_wrong"));
            assertThat(answer)
                    .hasStatus(401)
                    .hasContentType("application/problem+json")
                    .containsHeader("WWW-Authenticate");
            assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("header X-API-Key");
        });
    }

    @Test
    void theWrongRoleIsAProblemToo() {
        withKeys(service -> {
            MvcTestResult answer = service.perform(request(GET, "/reviews")
                    .header("X-API-Key", KEYS.get(Role.SCANNER).secret()));
            assertThat(answer).hasStatus(403).hasContentType("application/problem+json");
            assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Forbidden");
        });
    }

    @Test
    void withoutKeysThisMachineMayDoEverything() {
        withoutKeys(service -> {
            assertThat(statusOf(service, request(POST, "/scan"))).isEqualTo(200);
            assertThat(statusOf(service, request(GET, "/anything/else"))).isEqualTo(200);
            assertThat(statusOf(service, from(request(POST, "/scan"), "127.0.0.1", "http://localhost:8080")))
                    .isEqualTo(200);
            assertThat(statusOf(service, from(request(POST, "/scan"), "[::1]", null)))
                    .isEqualTo(200);
        });
    }

    @Test
    void withoutKeysANameThatWasPointedHereIsRefused() {
        withoutKeys(service -> {
            MvcTestResult answer = service.perform(from(request(GET, "/scans"), "evil.test", null));
            assertThat(answer).hasStatus(403).hasContentType("application/problem+json");
            assertThat(statusOf(service, from(request(GET, "/scans"), "localhost.evil.test", null)))
                    .isEqualTo(403);
        });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"https://evil.test", "null", "http://127.0.0.1.evil.test", "not a link"})
    void withoutKeysAPageFromElsewhereIsRefused(String origin) {
        withoutKeys(service -> assertThat(statusOf(service, from(request(POST, "/scan"), "localhost", origin)))
                .isEqualTo(403));
    }

    private static MockHttpServletRequestBuilder from(
            MockHttpServletRequestBuilder request, String host, @Nullable String origin) {
        request.with(built -> {
            built.setServerName(host);
            return built;
        });
        return origin == null ? request : request.header("Origin", origin);
    }

    private static int statusOf(MockMvcTester service, MockHttpServletRequestBuilder request) {
        return service.perform(request).getResponse().getStatus();
    }

    private static void withKeys(Consumer<MockMvcTester> test) {
        String[] properties = KEYS.values().stream()
                .flatMap(key -> {
                    String at = "gatehouse.access.keys["
                            + key.entry().roles().iterator().next().ordinal() + "].";
                    return Stream.of(
                            at + "name=" + key.entry().name(),
                            at + "roles="
                                    + key.entry()
                                            .roles()
                                            .iterator()
                                            .next()
                                            .name()
                                            .toLowerCase(),
                            at + "sha256=" + key.entry().sha256());
                })
                .toArray(String[]::new);
        run(test, properties);
    }

    private static void withoutKeys(Consumer<MockMvcTester> test) {
        run(test, "server.address=127.0.0.1");
    }

    private static void run(Consumer<MockMvcTester> test, String... properties) {
        new WebApplicationContextRunner()
                .withUserConfiguration(AccessConfiguration.class, Rooms.class)
                .withPropertyValues(properties)
                .run(context -> test.accept(
                        MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context.getSourceApplicationContext())
                                .apply(springSecurity())
                                .build())));
    }

    private static Map<Role, NewKey> keys() {
        Map<Role, NewKey> keys = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            keys.put(role, NewKey.create(role.name().toLowerCase() + "-1", role, RANDOM));
        }
        return keys;
    }

    /** Answers everything with the name of who asks. */
    @RestController
    @EnableWebMvc
    static class Rooms {

        @RequestMapping("/**")
        String any(HttpServletRequest request) {
            return String.valueOf(request.getRemoteUser());
        }
    }
}
