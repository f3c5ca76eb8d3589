package io.gatehouse.review.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.FlaggedLabels;
import io.gatehouse.review.agreement.LabelNoise;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelSource;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewLedger;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The export of labels, from a ledger that is played. */
class LabelExportTest {

    private static final UUID CASE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SCRIPT = "<script>alert(\"1\")</script>,\r\n=1+1";
    private static final JsonMapper JSON = new JsonMapper();

    private final ReviewLedger reviews = mock();
    private final LabelNoise noise = mock();
    private final FlaggedLabels flagged = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new LabelExportController(reviews, noise, JSON))
            .build();

    @BeforeEach
    void contradictNothing() {
        when(noise.flagged()).thenReturn(flagged);
        when(flagged.among(any())).thenReturn(Map.of());
    }

    @Test
    void aLabelIsALineOfJson() throws Exception {
        when(reviews.lessons(500, Optional.empty())).thenReturn(List.of(label(1, SCRIPT), reversed(2)));

        MockHttpServletResponse answer = export("");

        assertThat(answer.getContentType()).startsWith("application/x-ndjson");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"labels.jsonl\"");
        List<JsonNode> lines = body(answer).lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/note").stringValue()).isEqualTo(SCRIPT);
        assertThat(lines.getFirst().at("/categories/hate").booleanValue()).isTrue();
        assertThat(lines.getFirst().at("/played/audio").intValue()).isEqualTo(12_000);
        assertThat(lines.getLast().at("/source").stringValue()).isEqualTo("APPEAL");
        assertThat(lines.getLast().at("/caseId").isNull()).isTrue();
        assertThat(lines.getLast().at("/flags").isEmpty()).isTrue();
    }

    @Test
    void aLabelThatTheScoresContradictSaysSo() throws Exception {
        contradictTheSecond();

        assertThat(body(export("")).lines().map(JSON::readTree))
                .extracting(line -> line.at("/flags").toString())
                .containsExactly("[]", "[\"hate\",\"spam\"]", "[]");
        assertThat(rows(export("?format=csv")))
                .extracting(row -> row.get("flags"))
                .containsExactly("[]", "[\"hate\",\"spam\"]", "[]");
    }

    @ParameterizedTest
    @CsvSource({"false, first third", "true, second"})
    void whatTheScoresContradictCanBeLeftOutOrSetApart(String wanted, String notes) throws Exception {
        contradictTheSecond();

        assertThat(body(export("?flagged=" + wanted)).lines().map(JSON::readTree))
                .extracting(line -> line.at("/note").stringValue())
                .containsExactly(notes.split(" "));
    }

    private void contradictTheSecond() {
        when(reviews.lessons(500, Optional.empty()))
                .thenReturn(List.of(label(1, "first"), label(2, "second"), label(3, "third")));
        when(flagged.among(List.of(id(1), id(2), id(3))))
                .thenReturn(Map.of(id(2), List.of(Category.HATE, Category.SPAM)));
    }

    @Test
    void aLabelIsARowThatComesBackAsItWas() throws Exception {
        when(reviews.lessons(500, Optional.empty())).thenReturn(List.of(label(1, SCRIPT), reversed(2)));

        MockHttpServletResponse answer = export("?format=csv");

        assertThat(answer.getContentType()).startsWith("text/csv");
        List<CSVRecord> rows = rows(answer);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().get("note")).isEqualTo(SCRIPT);
        assertThat(rows.getFirst().get("timeSpentMs")).isEqualTo("41000");
        assertThat(JSON.readTree(rows.getFirst().get("spans")).at("/0/category").stringValue())
                .isEqualTo("hate");
        assertThat(rows.getLast().get("caseId")).isEmpty();
        assertThat(rows.getLast().get("source")).isEqualTo("APPEAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"https://evil.test\")", "+1", "-1", "@SUM(A1)", "\t=1"})
    void noSpreadsheetRunsWhatSomebodyWrote(String note) throws Exception {
        when(reviews.lessons(500, Optional.empty())).thenReturn(List.of(label(1, note)));

        assertThat(rows(export("?format=csv")).getFirst().get("note")).isEqualTo('\'' + note);
    }

    @Test
    void whereThereIsNothingTheTableHasOnlyItsHead() throws Exception {
        assertThat(body(export("?format=csv")))
                .startsWith("labelId,caseId,scanId,")
                .hasLineCount(1);
        assertThat(body(export(""))).isEmpty();
    }

    @Test
    void itGoesOnAfterTheLabelThatOneHas() throws Exception {
        when(reviews.lessons(500, Optional.of(id(1)))).thenReturn(List.of(label(2, "second")));

        assertThat(body(export("?after=" + id(1)))).hasLineCount(1).contains("second");
    }

    @Test
    void allFaultsAreNamed() {
        Throwable thrown = catchThrowable(() -> export("?format=xml&after=1&flagged=perhaps"));

        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/format", "/after", "/flagged");
    }

    /** What is read goes out before more is read: what was kept of a hundred thousand labels would show. */
    @Test
    void noMoreThanAStretchIsHeldAtATime() throws Exception {
        int all = 100_000;
        Written out = new Written();
        when(reviews.lessons(anyInt(), any())).thenAnswer(asked -> {
            int from = asked.<Optional<UUID>>getArgument(1)
                    .map(last -> (int) last.getLeastSignificantBits() + 1)
                    .orElse(0);
            assertThat(out.lines).isGreaterThanOrEqualTo(from - 100);
            return IntStream.range(from, Math.min(all, from + 500))
                    .mapToObj(n -> label(n, "note"))
                    .toList();
        });

        new LabelExportController(reviews, noise, JSON).export("jsonl", null, null, out);

        assertThat(out.lines).isEqualTo(all);
    }

    /** Counts what would have been sent. */
    private static final class Written extends MockHttpServletResponse {
        private int lines;

        @Override
        public ServletOutputStream getOutputStream() {
            return new DelegatingServletOutputStream(new OutputStream() {
                @Override
                public void write(int one) {
                    lines += one == '\n' ? 1 : 0;
                }
            });
        }
    }

    private MockHttpServletResponse export(String query) throws Exception {
        return http.perform(get("/reviews/labels/export" + query)).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(MockHttpServletResponse answer) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(body(answer)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(int n) {
        return new UUID(0x0193000000007000L, n);
    }

    private static Label label(int n, String note) {
        NewLabel content = new NewLabel(
                "ada",
                LabelVerdict.VIOLATION,
                Map.of(Category.HATE, true),
                Optional.of(4),
                List.of(new LabelSpan("title", 2, 15, Category.HATE)),
                Optional.of(note),
                List.of("title"),
                new Handling(
                        Optional.of("console"),
                        Optional.of(Duration.ofSeconds(41)),
                        Map.of("audio", Duration.ofSeconds(12))));
        return new Label(id(n), Optional.of(CASE), CASE, content, LabelSource.REVIEW, NOON, Optional.empty());
    }

    private static Label reversed(int n) {
        NewLabel content = new NewLabel(
                "bea",
                LabelVerdict.NO_VIOLATION,
                Map.of(Category.HATE, false),
                Optional.empty(),
                List.of(),
                Optional.of("A quotation."),
                List.of());
        return new Label(id(n), Optional.empty(), CASE, content, LabelSource.APPEAL, NOON, Optional.empty());
    }
}
