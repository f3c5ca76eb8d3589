package io.gatehouse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A reviewer's browser, as far as the server sees of it: it signs in and opens the queue. */
final class ConsoleVisit implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final LocalService service;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private ConsoleVisit(LocalService service) {
        this.service = service;
    }

    /** @throws BenchException if the name and the password are refused */
    static ConsoleVisit signIn(LocalService service, String name, String password) {
        ConsoleVisit visit = new ConsoleVisit(service);
        URI door = service.at("/console/sign-in");
        Matcher token = TOKEN.matcher(visit.send(HttpRequest.newBuilder(door)));
        if (!token.find()) {
            throw new BenchException("the page to sign in has no form");
        }
        visit.send(HttpRequest.newBuilder(door)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("username", name, "password", password, "_csrf", token.group(1))))));
        return visit;
    }

    /**
     * @param category empty for any
     * @throws BenchException if it is not there
     */
    void queue(String category, String expected) {
        String path = category.isEmpty() ? "/console" : "/console?" + form(Map.of("category", category));
        String page = send(HttpRequest.newBuilder(service.at(path)));
        if (!page.contains(expected)) {
            throw new BenchException("the queue's page does not show \"" + expected + "\", but " + page);
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != OK) {
                throw new BenchException(answer.uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new BenchException("the console does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("the measuring was interrupted", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
