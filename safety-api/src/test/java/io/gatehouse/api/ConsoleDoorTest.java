package io.gatehouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console's door beside that of the API. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.review.demo-password=for this test",
            "gatehouse.access.keys[0].name=pipeline",
            "gatehouse.access.keys[0].roles=admin",
            // of "open sesame"
            "gatehouse.access.keys[0].sha256=41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb"
        })
@Import(GatewayTest.Fakes.class)
class ConsoleDoorTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void aFolderOfItsOwn(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("gatehouse-console-door");
        registry.add("gatehouse.data-dir", data::toString);
    }

    @Test
    void aPasswordOpensTheConsoleAndNothingElse() throws Exception {
        assertThat(fetch("/console").headers().firstValue("Location"))
                .get(STRING)
                .endsWith("/console/sign-in");

        HttpResponse<String> answer = signIn("demo", "for this test");
        assertThat(answer.headers().firstValue("Location")).get(STRING).endsWith("/console/overview");
        assertThat(answer.headers().firstValue(HttpHeaders.SET_COOKIE))
                .get(STRING)
                .startsWith("gatehouse=")
                .contains("HttpOnly", "SameSite=Lax");

        assertThat(fetch("/console").body()).contains("Queue", "demo", "lead");
        assertThat(fetch("/console/policies").body()).contains("hate-review");
        assertThat(fetch("/reviews").statusCode()).isEqualTo(401);
        assertThat(fetch("/scans?contentId=x").statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyOpensTheApiAndNotTheConsole() throws Exception {
        assertThat(withKey("/reviews").statusCode()).isEqualTo(200);
        assertThat(withKey("/console").headers().firstValue("Location"))
                .get(STRING)
                .endsWith("/console/sign-in");
    }

    @Test
    void aQueryThatIsNoTextIsTheCallersFault() throws Exception {
        HttpResponse<String> answer = withKey("/scans?contentId=%FF%FE");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE))
                .get(STRING)
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("no text in UTF-8");
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        assertThat(signIn("demo", "wrong").headers().firstValue("Location"))
                .get(STRING)
                .endsWith("/console/sign-in?wrong");
        assertThat(fetch("/console").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(fetch("/console/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + name + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        return browser.send(
                HttpRequest.newBuilder(uri("/console/sign-in"))
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> withKey(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("X-API-Key", "open sesame")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
