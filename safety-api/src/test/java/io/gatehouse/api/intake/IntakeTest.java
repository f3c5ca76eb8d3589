package io.gatehouse.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.SubmittedPart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    /** NUL and half a surrogate pair, as JSON writes them. */
    private static final List<String> UNSTORABLE = List.of("\\u0000", "\\ud800");

    private final Intake intake = new Intake(TestRules.rules());

    @Test
    void aFullRequestIsReadAsItStands() {
        NewScan scan = read("""
                { "contentId": "episode-4711", "contentType": "podcast_episode", "creatorId": "creator-9",
                  "territories": ["DE", "US"], "language": "en", "mode": "async", "priority": "bulk",
                  "deadlineMs": 700, "callbackUrl": null, "policy": "strict",
                  "reach": 250000, "reviewBy": "2026-11-22T21:00:00+01:00",
                  "parts": [
                    { "id": "title", "modality": "text", "role": "title", "text": "A walk in the park" },
                    { "id": "cover", "modality": "image", "role": "cover_art", "url": "https://media.example/cover.jpg" },
                    { "id": "audio", "modality": "audio", "data": "T2dnUw==", "mediaType": "audio/ogg" } ] }""");

        assertThat(scan.submission().contentId()).isEqualTo("episode-4711");
        assertThat(scan.submission().contentType()).isEqualTo(ContentType.PODCAST_EPISODE);
        assertThat(scan.submission().territories()).containsExactlyInAnyOrder("DE", "US");
        assertThat(scan.mode()).isEqualTo(ScanMode.ASYNC);
        assertThat(scan.deadline()).isEqualTo(Duration.ofMillis(700));
        assertThat(scan.policy()).isEqualTo("strict");
        assertThat(scan.stakes())
                .isEqualTo(new Stakes(Optional.of(250_000L), Optional.of(Instant.parse("2026-11-22T20:00:00Z"))));
        assertThat(scan.submission().parts()).extracting(SubmittedPart::id).containsExactly("title", "cover", "audio");
        assertThat(scan.submission().parts().get(1).payload())
                .isEqualTo(new PartPayload.Remote("https://media.example/cover.jpg", Optional.empty()));
        assertThat(scan.submission().parts().get(2).role().name()).isEqualTo("main");
        assertThat(media(scan.submission().parts().get(2)).bytes())
                .isEqualTo("OggS".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatARequestLeavesOutHasADefault() {
        NewScan scan = read(onePart("\"modality\": \"text\", \"text\": \"hello\""));

        assertThat(scan.submission().contentType()).isEqualTo(ContentType.OTHER);
        assertThat(scan.mode()).isEqualTo(ScanMode.SYNC);
        assertThat(scan.deadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(scan.policy()).isEqualTo("default");
        assertThat(scan.stakes()).isEqualTo(Stakes.UNKNOWN);
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        assertThat(faultsOf("""
                { "contentType": "trak", "deadlineMs": NaN, "territories": ["de"], "polcy": "default",
                  "parts": [ { "id": "a", "modality": "text" },
                             { "id": "a", "modality": "picture", "data": "!!" } ] }"""))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/contentId",
                        "/contentType",
                        "/deadlineMs",
                        "/territories",
                        "/polcy",
                        "/parts/0/text",
                        "/parts/1/id",
                        "/parts/1/modality");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "parts": []                                     | /parts        | at least one part
            "parts": "title"                                | /parts        | at least one part
            "parts": [ 7 ]                                  | /parts/0      | must be an object
            "contentType": "trak", "parts": []              | /contentType  | did you mean "track"?
            "contentTyp": "track", "parts": []              | /contentTyp   | did you mean "contentType"?
            "policy": "strikt", "parts": []                 | /policy       | did you mean "strict"?
            "policy": "house", "parts": []                  | /policy       | "house" is unknown; there are default, strict
            "mode": 1, "parts": []                          | /mode         | must be a string, but was 1
            "deadlineMs": NaN, "parts": []                  | /deadlineMs   | but was NaN
            "deadlineMs": "NaN", "parts": []                | /deadlineMs   | the string "NaN"
            "deadlineMs": -5, "parts": []                   | /deadlineMs   | from 1 to 60000, but was -5
            "deadlineMs": 60001, "parts": []                | /deadlineMs   | but was 60001
            "deadlineMs": 1e99, "parts": []                 | /deadlineMs   | whole number
            "reach": -1, "parts": []                        | /reach        | not negative
            "reach": 1e99, "parts": []                      | /reach        | whole number
            "reviewBy": "soon", "parts": []                 | /reviewBy     | such as 2026-11-22T20:00:00Z
            "reviewBy": "9999-01-01T00:00:00Z", "parts": [] | /reviewBy     | such as
            "territories": ["XX"], "parts": []              | /territories  | ISO 3166-1
            "territories": "DE", "parts": []                | /territories  | must be an array
            "language": "english!", "parts": []             | /language     | BCP 47
            "creatorId": "  ", "parts": []                  | /creatorId    | 1 to 256 characters
            "callbackUrl": "nowhere", "parts": []           | /callbackUrl  | absolute http or https
            "callbackUrl": "https://evil.example/", "parts": [] | /callbackUrl | not among the hosts
            """)
    void aFaultOfTheItemIsNamedWithItsPlace(String json, String pointer, String detail) {
        assertThat(faultsOf("{ \"contentId\": \"c\", " + json + " }")).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(detail);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "modality": "txt", "text": "x"                          | /parts/0/modality | did you mean "text"?
            "text": "x"                                             | /parts/0/modality | is required
            "modality": "text"                                      | /parts/0/text     | exactly one of text, data, url and upload, but has none
            "modality": "image", "data": "AAAA", "url": "https://a.example/" | /parts/0/url | data and url
            "modality": "image", "text": "a cat"                    | /parts/0/text     | modality image cannot be given as text
            "modality": "image", "data": "****"                     | /parts/0/data     | is no base64
            "modality": "image", "data": ""                         | /parts/0/data     | empty (0 bytes)
            "modality": "image", "upload": "cover"                  | /parts/0/upload   | no file of the form is called "cover"
            "modality": "image", "url": "file:///etc/passwd"        | /parts/0/url      | absolute http or https
            "modality": "image", "url": "https://u:p@a.example/"    | /parts/0/url      | no user name
            "modality": "text", "data": "aGn/"                      | /parts/0/data     | not valid UTF-8 at byte 2
            "modality": "text", "text": "a\\u0000b"                 | /parts/0/text     | U+0000, but does at offset 1
            "modality": "text", "text": "a\\ud800"                  | /parts/0/text     | half a surrogate pair at offset 1
            "modality": "text", "text": "x", "role": "Cover Art"    | /parts/0/role     | start with a letter
            "modality": "image", "data": "AAAA", "mediaType": "png" | /parts/0/mediaType | is no media type
            "modality": "text", "txt": "x"                          | /parts/0/txt      | did you mean "text"?
            """)
    void aFaultOfAPartIsNamedWithItsPlace(String part, String pointer, String detail) {
        assertThat(faultsOf(onePart(part))).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(detail);
        });
    }

    @Test
    void twoPartsOfOneNameAreAFault() {
        assertThat(faultsOf("""
                { "contentId": "c", "parts": [ { "id": "a", "modality": "text", "text": "x" },
                                               { "id": "a", "modality": "text", "text": "y" } ] }""")).containsExactly(new Fault("/parts/1/id", "another part is called \"a\" already"));
    }

    @Test
    void textBeyondTheLimitIsAFaultAndNotAnError() {
        assertThat(faultsOf(onePart("\"modality\": \"text\", \"text\": \"" + "a".repeat(1001) + "\"")))
                .containsExactly(
                        new Fault("/parts/0/text", "the text has 1001 characters; at most 1000 are taken in one part"));
    }

    @Test
    void mediaBeyondTheLimitIsAFault() {
        String base64 = Base64.getEncoder().encodeToString(new byte[4000]);

        assertThat(faultsOf(onePart("\"modality\": \"image\", \"data\": \"" + base64 + "\"")))
                .containsExactly(new Fault("/parts/0/data", "the file has 4000 bytes; at most 3000 are taken"));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWithoutReadingAllOfIt() {
        assertThatThrownBy(() -> read("[" + "1,".repeat(9000) + "1]"))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("at most 16384 bytes as a whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"contentId\": }", "{\"a\":1,\"a\":2}", "{} {}", "not json"})
    void whatIsNoJsonIsRefusedWithASentence(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedRequestException.class)
                .hasMessageStartingWith("The request ");
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  \"contentId\": oops\n}"))
                .isInstanceOf(MalformedRequestException.class)
                .hasMessageContaining("line 2, column ");
    }

    @Test
    void jsonThatIsNotUtf8IsRefused() {
        byte[] latin1 = "{ \"contentId\": \"Zo\u00eb\" }".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> intake.fromJson(new ByteArrayInputStream(latin1)))
                .isInstanceOf(MalformedRequestException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "[]", "null"})
    void aRequestThatIsNoObjectIsAFault(String body) {
        assertThat(faultsOf(body)).extracting(Fault::pointer).containsExactly("");
    }

    @Test
    void theFingerprintTellsRequestsApartAndOnlyThose() {
        String hello = Fingerprint.of(read(onePart("\"modality\": \"text\", \"text\": \"hello\"")));

        assertThat(Fingerprint.of(read(onePart("\"text\": \"hello\",  \"modality\": \"text\""))))
                .isEqualTo(hello);
        assertThat(Fingerprint.of(read(onePart("\"modality\": \"text\", \"text\": \"hullo\""))))
                .isNotEqualTo(hello);
        assertThat(Fingerprint.of(read("{ \"contentId\": \"c\", \"reach\": 7, \"parts\": [ { \"id\": \"p\","
                        + " \"modality\": \"text\", \"text\": \"hello\" } ] }")))
                .isNotEqualTo(hello);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contentId", "creatorId", "language", "contentType", "mode", "priority", "policy"})
    void whatNoDatabaseKeepsIsAFaultInEveryFieldOfTheItem(String field) {
        for (String character : UNSTORABLE) {
            assertThat(faultsOf("{ \"" + field + "\": \"a" + character + "b\", \"parts\": [] }"))
                    .extracting(Fault::pointer)
                    .contains("/" + field);
        }
    }

    @ParameterizedTest
    @CsvSource({"id, ", "role, ", "modality, ", "mediaType, ", "text, text", "data, image", "url, image"})
    void whatNoDatabaseKeepsIsAFaultInEveryFieldOfAPart(String field, @Nullable String modality) {
        String before = modality == null ? "" : "\"modality\": \"" + modality + "\", ";
        for (String character : UNSTORABLE) {
            assertThat(faultsOf("{ \"contentId\": \"c\", \"parts\": [ { " + before + "\"" + field + "\": \"a"
                            + character + "b\" } ] }"))
                    .extracting(Fault::pointer)
                    .contains("/parts/0/" + field);
        }
    }

    @Test
    void controlCharactersAreNoPartOfAnId() {
        assertThat(faultsOf("{ \"contentId\": \"a\\nb\", \"parts\": [ { \"id\": \"\\u001b[2J\" } ] }"))
                .extracting(Fault::pointer)
                .contains("/contentId", "/parts/0/id");
    }

    @Test
    void anIdempotencyKeyIsItsSendersOwn() {
        NewScan scan = read(onePart("\"modality\": \"text\", \"text\": \"hello\""));

        assertThat(Stream.of(
                                Intake.under("k", () -> "pipeline", scan),
                                Intake.under("k", () -> "pipeline-2", scan),
                                Intake.under("b/c", () -> "a", scan),
                                Intake.under("c", () -> "a/b", scan),
                                Intake.under("k", null, scan))
                        .map(named -> named.idempotencyKey().orElseThrow().key()))
                .doesNotHaveDuplicates();
        assertThat(Intake.under("k", () -> "pipeline", scan)).isEqualTo(Intake.under("k", () -> "pipeline", scan));
    }

    @Test
    void aLongKeyOfASenderWithALongNameIsTaken() {
        NewScan scan = read(onePart("\"modality\": \"text\", \"text\": \"hello\""));

        assertThat(Intake.under("k".repeat(200), () -> "s".repeat(500), scan).idempotencyKey())
                .isPresent();
    }

    private NewScan read(String json) {
        return intake.fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Fault> faultsOf(String json) {
        return catchThrowableOfType(InvalidRequestException.class, () -> read(json))
                .faults();
    }

    private static String onePart(String fields) {
        return "{ \"contentId\": \"c\", \"parts\": [ { \"id\": \"p\", " + fields + " } ] }";
    }

    private static PartContent.Media media(SubmittedPart part) {
        return (PartContent.Media) ((PartPayload.Inline) part.payload()).content();
    }
}
