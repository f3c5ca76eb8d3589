package io.gatehouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.replay.Replay;
import io.gatehouse.store.scan.ScanLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it is shipped: its own bundles, decode workers and database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gatehouse.jobs.poll-every=50ms", "gatehouse.jobs.back-off=100ms"})
class RealBundlesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ScanLedger scans;

    @Autowired
    private PolicyLedger policies;

    private RestTestClient http;

    @DynamicPropertySource
    static void aFolderOfItsOwn(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("gatehouse-real-bundles");
        registry.add("gatehouse.data-dir", data::toString);
    }

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void itIsReadyOnceAllFiveBundlesAreWarm() {
        JsonNode health = get("/health/readiness");
        String metrics = text("/metrics");

        assertThat(health.at("/status").asString()).isEqualTo("UP");
        assertThat(metrics)
                .contains("bundle=\"text-safety\"")
                .contains("bundle=\"image-weapons\"")
                .contains("bundle=\"audio-activity\"")
                .contains("bundle=\"speech-letters\"")
                .contains("bundle=\"video-violence\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'What a lovely evening, thank you all for coming', ALLOW",
        "'Holy shit, this fucking mix is amazing', LABEL",
        "'CONGRATULATIONS you have WON a free prize!!! Text WIN to 80082 now to claim $1000', REVIEW"
    })
    void textIsDecidedByItsModel(String text, String action) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("text", text);

        JsonNode answer = scan(form);

        assertThat(answer.at("/decision/action").asString()).isEqualTo(action);
        assertThat(answer.at("/parts/0/status").asString()).isEqualTo("SCORED");
    }

    @ParameterizedTest
    @CsvSource({
        "cover-morning.png, ALLOW, weapons",
        "poster-revolver.png, REVIEW, weapons",
        "song-sunrise.ogg, ALLOW, inauthentic",
        "track-noise.ogg, BLOCK, inauthentic",
        "clip-waves.mp4, ALLOW, violence"
    })
    void mediaIsDecidedByItsModel(String sample, String action, String category) {
        JsonNode answer = scan(file(sample, sample));

        assertThat(answer.at("/decision/action").asString()).isEqualTo(action);
        assertThat(answer.at("/categories").has(category)).isTrue();
        assertThat(answer.at("/coverage/complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"podcast-hello.ogg", "clip-interview.mp4"})
    void speechThatNobodyTranscribedIsReviewed(String sample) {
        JsonNode answer = scan(file(sample, sample));

        assertThat(answer.at("/decision/action").asString()).isEqualTo("REVIEW");
        assertThat(answer.at("/coverage/complete").asBoolean()).isFalse();
        assertThat(answer.at("/parts/0/gaps/0/reason").asString()).isEqualTo("speech_not_transcribed");
    }

    @Test
    void evidenceSaysWhereToLook() {
        JsonNode noise = scan(file("track-noise.ogg", "track-noise.ogg"));
        JsonNode poster = scan(file("poster-revolver.png", "poster-revolver.png"));

        assertThat(noise.at("/parts/0/signals/0/evidence/0/type").asString()).isEqualTo("segment");
        assertThat(poster.at("/parts/0/signals/0/evidence/0/type").asString()).isEqualTo("box");
    }

    @Test
    void whatIsWrittenInAPictureDecidesWithItsWordsAndTheirPlace() {
        JsonNode answer = scan(file("cover-insult.png", "cover-insult.png"));

        assertThat(answer.at("/decision/action").asString()).isIn("REVIEW", "BLOCK");
        assertThat(answer.at("/coverage/complete").asBoolean()).isTrue();
        assertThat(answer.at("/categories/harassment/score").asDouble()).isGreaterThan(0.6);
        assertThat(answer.at("/parts/0/signals").findValuesAsString("type")).contains("ocr");
        assertThat(answer.at("/parts/0/signals").findValuesAsString("text"))
                .isNotEmpty()
                .allSatisfy(words -> assertThat("You are a worthless idiot and everybody hates you")
                        .contains(words));
    }

    @Test
    void whatIsWrittenInAVideoAndBelowItStandsAtItsTime() {
        JsonNode answer = scan(file("clip-lyrics.mp4", "clip-lyrics.mp4"));

        JsonNode signals = answer.at("/parts/0/signals");
        assertThat(answer.at("/decision/action").asString()).isIn("REVIEW", "BLOCK");
        assertThat(answer.at("/coverage/complete").asBoolean()).isTrue();
        assertThat(signals.findValuesAsString("text")).contains("kill", "worthless");
        assertThat(evidence(signals, "harassment", "frame"))
                .isNotEmpty()
                .allSatisfy(frame -> assertThat(frame.at("/atMs").asInt()).isBetween(4_000, 7_000));
        assertThat(evidence(signals, "harassment", "transcript"))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.at("/startMs").asInt()).isEqualTo(8_000));
    }

    private static List<JsonNode> evidence(JsonNode signals, String category, String type) {
        return signals.valueStream()
                .filter(signal -> signal.at("/category").asString().equals(category))
                .flatMap(signal -> signal.at("/evidence").valueStream())
                .filter(each -> each.at("/type").asString().equals(type))
                .toList();
    }

    @Test
    void aPictureNamedAsSoundIsJudgedByItsBytes() {
        JsonNode answer = scan(file("cover-morning.png", "song.mp3"));

        assertThat(answer.at("/parts/0/modality").asString()).isEqualTo("image");
        assertThat(answer.at("/parts/0/status").asString()).isEqualTo("SCORED");
    }

    @Test
    void mediaThatStopsHalfWayFailsItsPartAndIsReviewed() {
        byte[] whole = sample("clip-waves.mp4");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        JsonNode answer = scan(file(half, "clip.mp4"));

        assertThat(answer.at("/parts/0/status").asString()).isEqualTo("FAILED");
        assertThat(answer.at("/parts/0/reason").asString()).isEqualTo("undecodable");
        assertThat(answer.at("/decision/action").asString()).isEqualTo("REVIEW");
    }

    @Test
    void everyDecisionCanBeReplayed() {
        Replay replay = new Replay(scans, policies, new PolicyLoader()::load);

        for (String sample : List.of("poster-revolver.png", "track-noise.ogg", "clip-interview.mp4")) {
            String id = scan(file(sample, sample)).at("/scanId").asString();

            assertThat(replay.of(UUID.fromString(id)))
                    .hasValueSatisfying(outcome -> assertThat(outcome.same()).isTrue());
        }
    }

    @Test
    void killedDecodeWorkersLoseNoAcceptedScan() {
        List<String> accepted = IntStream.range(0, 6)
                .mapToObj(number -> acceptLater("killed-" + number, "clip-interview.mp4"))
                .toList();

        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("io.gatehouse.models.media.worker"))
                .forEach(ProcessHandle::destroyForcibly);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(accepted)
                        .allSatisfy(id -> assertThat(
                                        get("/scans/" + id).at("/status").asString())
                                .isEqualTo("COMPLETED")));
        assertThat(accepted)
                .allSatisfy(id -> assertThat(
                                get("/scans/" + id).at("/decision/action").asString())
                        .isEqualTo("REVIEW"));
        assertThat(scan(file("clip-waves.mp4", "clip-waves.mp4"))
                        .at("/parts/0/status")
                        .asString())
                .isEqualTo("SCORED");
    }

    @Test
    void aReviewLeavesACaseThatTakesALabel() {
        JsonNode scanned = scan(file("poster-revolver.png", "poster-revolver.png"));
        JsonNode opened = StreamSupport.stream(
                        get("/reviews?status=open&limit=500").at("/items").spliterator(), false)
                .filter(item -> item.at("/scanId").equals(scanned.at("/scanId")))
                .findFirst()
                .orElseThrow();

        http.post()
                .uri("/reviews/" + opened.at("/caseId").asString() + "/labels")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reviewer\": \"r1\", \"verdict\": \"VIOLATION\", \"categories\": {\"weapons\": true}}")
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(opened.at("/categories").toString()).contains("weapons");
    }

    private String acceptLater(String contentId, String sample) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("request", """
                {"contentId": "%s", "mode": "async", "parts": [{"id": "clip", "modality": "video", "upload": "clip"}]}
                """.formatted(contentId));
        form.add("clip", resource(sample(sample), sample));
        return send(form, 202).at("/scanId").asString();
    }

    private JsonNode scan(MultiValueMap<String, Object> form) {
        return send(form, 200);
    }

    private JsonNode send(MultiValueMap<String, Object> form, int status) {
        byte[] body = http.post()
                .uri("/scan")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(body);
    }

    private JsonNode get(String path) {
        return json.readTree(text(path));
    }

    private String text(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static MultiValueMap<String, Object> file(String sample, String name) {
        return file(sample(sample), name);
    }

    private static MultiValueMap<String, Object> file(byte[] bytes, String name) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", resource(bytes, name));
        return form;
    }

    private static ByteArrayResource resource(byte[] bytes, String name) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static byte[] sample(String name) {
        try (InputStream in = RealBundlesTest.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
