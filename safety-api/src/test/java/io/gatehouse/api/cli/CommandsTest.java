package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.api.cli.Item.ItemPart;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelVerdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {

    private static final String ALLOWED = answer("ALLOW");

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final StringWriter errors = new StringWriter();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void textsAndFilesAreItemsOfTheirOwn(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path song = Files.writeString(folder.resolve("song.ogg"), "sound");
        serve("/scan", 200, ALLOWED);

        assertThat(run("scan", "--url", url, "Hello there", song.toString())).isZero();

        assertThat(bodies).hasSize(2);
        assertThat(bodies.remove()).contains("name=\"text\"", "Hello there");
        assertThat(bodies.remove()).contains("name=\"file\"; filename=\"song.ogg\"", "sound");
        assertThat(output).contains("Hello there", "ALLOW");
    }

    @Test
    void theServiceTakesAsManySettingsAsFollow() {
        assertThat(Gatehouse.commandLine()
                        .parseArgs("serve", "--server.port=9090", "--gatehouse.data-dir=here")
                        .errors())
                .isEmpty();
    }

    @Test
    void theExitCodeTellsWhetherAllMayBePublished() {
        serve("/scan", 200, answer("BLOCK"));
        assertThat(run("scan", "--url", url, "--exit-code", "Hello")).isEqualTo(3);
        assertThat(run("scan", "--url", url, "Hello")).isZero();
    }

    @Test
    void jsonIsTheAnswerAsItIs(CapturedOutput output) {
        serve("/scan", 200, ALLOWED);
        run("scan", "--url", url, "--json", "Hello");
        assertThat(output.getOut()).contains("\"scanId\":\"7\"").doesNotContain("| item");
    }

    @Test
    void anAcceptedScanIsAskedForUntilItIsDone() {
        serve("/scan", 202, "{}");
        serve("/scans/7", 200, ALLOWED.replace("COMPLETED", "RUNNING"), ALLOWED);
        assertThat(run("scan", "--url", url, "Hello")).isZero();
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void aProblemIsToldWithAllItsFaults() {
        serve(
                "/scan",
                422,
                "{\"detail\":\"The request has faults.\",\"errors\":[{\"pointer\":\"/parts/0\",\"detail\":\"is empty\"}]}");
        assertThat(run("scan", "--url", url, "Hello")).isOne();
        assertThat(errors.toString())
                .isEqualToNormalizingNewlines(
                        "gatehouse: the service answered 422\n  The request has faults.\n  /parts/0" + " is empty\n");
    }

    @Test
    void whereNothingAnswersTheWayToStartIsTold() throws IOException {
        String nobody = "http://localhost:" + freePort();
        assertThat(run("scan", "--url", nobody, "Hello")).isOne();
        assertThat(errors.toString())
                .contains("nothing answers at " + nobody + "; start the service with ./gatehouse serve");
        assertThat(run("status", "--url", nobody)).isOne();
    }

    @Test
    void anotherProgramIsNotMistakenForTheService(CapturedOutput output) {
        serve("/health/readiness", 200, "{}");
        assertThat(run("status", "--url", url)).isEqualTo(4);
        assertThat(run("demo", "--url", url, "--wait", "5")).isOne();
        assertThat(errors.toString()).contains("something else than Gatehouse answers at " + url);
        assertThat(output).contains("Something else than Gatehouse answers");
    }

    @Test
    void theDemoSendsEverySampleAndSumsUp(CapturedOutput output) {
        isReady();
        serve("/scan", 200, answer("BLOCK"));
        serve("/scans/7/appeal", 201, "{}");

        assertThat(run("demo", "--url", url)).isZero();

        assertThat(bodies)
                .filteredOn(body -> body.contains("appellant"))
                .singleElement()
                .satisfies(appeal -> assertThat(appeal).contains("\"ground\":\"context\"", "in front of a mirror"));
        int samples = Samples.load().size();
        assertThat(bodies).hasSize(samples + 1);
        assertThat(output).contains(samples + " items: " + samples + " BLOCK", "./gatehouse stop", url + "/docs");
    }

    @Test
    void theDemosReviewersSayWhoTheyAre(CapturedOutput output) {
        isReady();
        serve("/scan", 200, answer("REVIEW"));
        serve("/scans/7/appeal", 201, "{}");
        serve("/audits", 201, "{}");
        serve("/reviews", 200, "{\"items\": [{\"scanId\": \"7\", \"caseId\": \"9\"}], \"next\": null}");
        serve("/reviews/9/labels", 201, "{}");

        assertThat(run("demo", "--url", url)).isZero();

        long labels = Samples.load().stream()
                .mapToLong(sample -> sample.labels().size())
                .sum();
        assertThat(bodies).filteredOn(body -> body.contains("\"since\"")).hasSize(1);
        assertThat(bodies)
                .filteredOn(body -> body.contains("\"reviewer\":\"demo-"))
                .hasSize((int) labels);
        assertThat(output)
                .contains(labels + " labels were given by reviewers that the demo makes up", "no person judged")
                .doesNotContain("Not all");
    }

    @Test
    void whereOneLabelClosesACaseTheRestIsLeftForPeople(CapturedOutput output) {
        isReady();
        serve("/scan", 200, answer("REVIEW"));
        serve("/scans/7/appeal", 201, "{}");
        serve("/audits", 201, "{}");
        serve("/reviews", 200, "{\"items\": [{\"scanId\": \"7\", \"caseId\": \"9\"}], \"next\": null}");
        serve("/reviews/9/labels", 409, "{\"detail\": \"This case has its verdict already.\"}");

        assertThat(run("demo", "--url", url)).isZero();

        assertThat(bodies)
                .filteredOn(body -> body.contains("\"reviewer\":\"demo-"))
                .hasSize((int) Samples.load().stream()
                        .filter(sample -> sample.labels().size() == 2)
                        .count());
        assertThat(output).contains("Not all that they do was taken", "has its verdict already");
    }

    /** By its own choice of samples the audit is finished, and something of each kind is left. */
    @Test
    void whatTheDemosReviewersLeaveIsOfEveryKind() {
        List<Samples.Sample> samples = Samples.load();

        assertThat(samples).extracting(Samples.Sample::audited).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(samples)
                .filteredOn(Samples.Sample::audited)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.labels()).hasSize(2));
        assertThat(samples)
                .filteredOn(sample -> sample.labels().size() == 1)
                .flatExtracting(sample -> sample.item().parts())
                .extracting(ItemPart::modality)
                .contains("text", "audio", "image", "video");
        assertThat(samples).flatExtracting(Samples.Sample::labels).allSatisfy(label -> {
            assertThat(label.reviewer()).startsWith("demo-");
            assertThat(LabelVerdict.valueOf(label.verdict())).isNotNull();
            assertThat(Optional.ofNullable(label.categories()).orElse(Map.of()).keySet())
                    .allSatisfy(category -> assertThat(Category.find(category)).isPresent());
        });
    }

    private void isReady() {
        server.createContext("/health/readiness", exchange -> {
            exchange.getResponseHeaders().set("Server", "Gatehouse");
            send(exchange, 200, "{}");
        });
    }

    @Test
    void everySampleIsWellFormed() {
        assertThat(Samples.load()).isNotEmpty().allSatisfy(sample -> {
            assertThat(Action.valueOf(sample.expected())).isNotNull();
            assertThat(ContentType.valueOf(sample.item().contentType().toUpperCase()))
                    .isNotNull();
            assertThat(sample.item().parts())
                    .isNotEmpty()
                    .allSatisfy(
                            part -> assertThat(Modality.valueOf(part.modality().toUpperCase()))
                                    .isNotNull());
        });
    }

    @Test
    void aKeyComesWithItsConfiguration(CapturedOutput output) {
        assertThat(run("key", "uploader", "scanner")).isZero();
        assertThat(output.getOut())
                .containsPattern("gh_[A-Za-z0-9_-]{43}")
                .containsPattern("\\{ name: \"uploader\", roles: \\[SCANNER], sha256: [0-9a-f]{64} }");
    }

    @Test
    void aReviewersPasswordComesWithItsConfiguration(CapturedOutput output) {
        assertThat(run("reviewer", "ada", "lead")).isZero();

        Matcher said = Pattern.compile("(?s)for ada alone:\\s+(\\S+).*role: LEAD, password-hash: \"([^\"]+)\"")
                .matcher(output.getOut());
        assertThat(said.find()).isTrue();
        assertThat(new BCryptPasswordEncoder().matches(said.group(1), said.group(2)))
                .isTrue();
    }

    @Test
    void theSecretsForComposeAreAssignmentsThatAShellCanRead(CapturedOutput output) {
        assertThat(run("compose-env")).isZero();
        assertThat(output.getOut().lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).matches("[A-Z0-9_]+=[A-Za-z0-9_-]+"))
                .anySatisfy(line -> assertThat(line).startsWith("POSTGRES_PASSWORD="))
                .anySatisfy(line -> assertThat(line).matches("METRICS_KEY_SHA256=[0-9a-f]{64}"));
    }

    @Test
    void aMissingOptionIsNamedInOneSentence() {
        assertThat(run("train", "text")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "gatehouse: Missing required option: '--data=DIR'",
                        "gatehouse train --help lists what there is.");
    }

    @Test
    void onlyTextIsTrainedFurtherAndOnlyFromABundle(@TempDir Path folder) {
        assertThat(run("train", "audio", "--data", folder.toString(), "--from", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("train", "text", "--data", folder.toString(), "--from", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("train", "text", "--data", folder.toString(), "--calibrate"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString())
                .contains("--from is for text only", "--from " + folder + ": ", "--calibrate needs --from");
    }

    @Test
    void trainingWithoutDataSaysWhatIsMissing() {
        assertThat(run("train", "audio", "--data", "/no/such/folder")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--data /no/such/folder is not a folder");
    }

    private int run(String... arguments) {
        CommandLine line = Gatehouse.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    /** Each body once, the last for ever. */
    private void serve(String path, int status, String... answers) {
        Queue<String> left = new ConcurrentLinkedQueue<>(List.of(answers));
        server.createContext(path, exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", "/scans/7");
            send(exchange, status, left.size() > 1 ? left.remove() : left.element());
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String answer(String action) {
        return "{\"scanId\":\"7\",\"contentId\":\"c\",\"status\":\"COMPLETED\",\"decision\":{\"action\":\"" + action
                + "\",\"reasons\":[],\"labels\":[]},\"categories\":{},\"parts\":[]}";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
