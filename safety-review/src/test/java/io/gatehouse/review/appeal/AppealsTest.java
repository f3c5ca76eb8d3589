package io.gatehouse.review.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.review.casefile.ContentDoor;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.appeal.Appeal;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.appeal.AppealPage;
import io.gatehouse.store.appeal.AppealRefusal;
import io.gatehouse.store.appeal.AppealRefusedException;
import io.gatehouse.store.appeal.AppealStatus;
import io.gatehouse.store.appeal.Decider;
import io.gatehouse.store.appeal.NewAppeal;
import io.gatehouse.store.appeal.Outcome;
import io.gatehouse.store.appeal.Ruling;
import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.review.Backlog;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Appeals over REST, on ledgers that are played. */
class AppealsTest {

    private static final UUID SCAN = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final UUID APPEAL = UUID.fromString("01930000-0000-7000-8000-000000000004");
    private static final UUID NOBODY = UUID.fromString("01930000-0000-7000-8000-000000000009");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String STATEMENT = "<script>alert(1)</script>";
    private static final NewAppeal GIVEN = new NewAppeal("creator-9", AppealGround.CONTEXT, STATEMENT);
    private static final Appeal OPEN = new Appeal(APPEAL, SCAN, GIVEN, false, NOON, Optional.empty());
    private static final Appeal CLOSED = new Appeal(
            APPEAL,
            SCAN,
            GIVEN,
            false,
            NOON,
            Optional.of(new Appeal.Closing(AppealStatus.REVERSED, "bea", "A quotation.", NOON.plusSeconds(7200))));

    private final AppealLedger appeals = mock();
    private final CaseFiles files = mock();
    private final ScanLedger scans = mock();
    private final ScanRecord scan = mock();
    private final ViewLedger views = mock();
    private final Clock clock = Clock.fixed(NOON.plusSeconds(90), ZoneOffset.UTC);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new AppellantController(appeals, scans, clock),
                    new AppealController(
                            new Appeals(appeals, files, scans, new PlayedRoster(), clock),
                            new PlayedRoster(),
                            new ContentDoor(views, new PlayedRoster()),
                            shown -> Map.of("shown", true)))
            .setControllerAdvice(new AppealAdvice())
            .build();

    @BeforeEach
    void oneOpenAppeal() {
        when(scans.find(SCAN)).thenReturn(Optional.of(scan));
        when(scan.id()).thenReturn(SCAN);
        when(appeals.find(APPEAL)).thenReturn(Optional.of(OPEN));
    }

    @Test
    void anAppealIsOpenedAndAnswered() throws Exception {
        when(appeals.open(SCAN, GIVEN)).thenReturn(OPEN);

        send("/scans/" + SCAN + "/appeal", """
                {"appellant": "creator-9", "ground": "context", "statement": "<script>alert(1)</script>"}""")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/scans/" + SCAN + "/appeal"))
                .andExpect(jsonPath("$.appealId").value(APPEAL.toString()))
                .andExpect(jsonPath("$.status").value("open"))
                .andExpect(jsonPath("$.statement").value(STATEMENT))
                .andExpect(jsonPath("$.answer").isEmpty());
    }

    @Test
    void theSenderReadsWhatBecameOfItAndNotWhoDecided() throws Exception {
        when(appeals.ofScan(SCAN)).thenReturn(Optional.of(CLOSED));

        String answer = http.perform(get("/scans/" + SCAN + "/appeal"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("reversed"))
                .andExpect(jsonPath("$.answer.reason").value("A quotation."))
                .andExpect(jsonPath("$.answer.secondsToDecision").value(7200))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("bea");
    }

    @Test
    void allFaultsOfAnAppealAreNamedAtOnceAndNothingIsStored() {
        assertThat(faults(posting("/scans/" + SCAN + "/appeal", """
                {"appellant": "%s", "ground": "contxt", "statment": "x"}""".formatted("x".repeat(257)))))
                .extracting(Fault::pointer)
                .containsExactly("/statment", "/appellant", "/ground", "/statement");
        verify(appeals, never()).open(any(), any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''|object",
                "{'appellant': ' '}|/appellant|who appeals",
                "{'appellant': 5}|/appellant|string",
                "{'ground': 'contxt'}|/ground|mistake, context, permitted, other",
                "{'statement': 'a\\u0000b'}|/statement|NUL",
                "{'statement': ''}|/statement|missing"
            })
    void eachFaultOfAnAppealSaysWhatToDo(String body, String pointer, String detail) {
        assertThat(faults(posting("/scans/" + SCAN + "/appeal", body.replace('\'', '"'))))
                .anySatisfy(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.detail()).contains(detail);
                });
    }

    @Test
    void theQueueShowsTheOldestAndHowLongTheyWait() throws Exception {
        when(appeals.open(50, Optional.empty())).thenReturn(new AppealPage(List.of(OPEN), Optional.of(APPEAL)));
        when(appeals.backlog()).thenReturn(new Backlog(2, Optional.of(NOON)));

        http.perform(get("/reviews/appeals"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].appellant").value("creator-9"))
                .andExpect(jsonPath("$.items[0].ground").value("context"))
                .andExpect(jsonPath("$.items[0].ageSeconds").value(90))
                .andExpect(jsonPath("$.next").value(APPEAL.toString()))
                .andExpect(jsonPath("$.backlog.open").value(2))
                .andExpect(jsonPath("$.backlog.oldestAgeSeconds").value(90));
    }

    @Test
    void wrongParametersAreAllNamed() {
        Throwable thrown = catchThrowable(() -> http.perform(get("/reviews/appeals?limit=501&cursor=x")));

        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/limit", "/cursor");
    }

    @Test
    void anAppealComesWithItsScan() throws Exception {
        http.perform(get("/reviews/appeals/" + APPEAL))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.appeal.statement").value(STATEMENT))
                .andExpect(jsonPath("$.scan.shown").value(true))
                .andExpect(jsonPath("$.labels").isEmpty());
    }

    @Test
    void everyLookAtAnAppealIsNotedAndRestrictedOnesAreForThoseWhoAgreed() throws Exception {
        String file = "/reviews/appeals/" + APPEAL;
        http.perform(get(file).principal(() -> "bea")).andExpect(status().isOk());
        verify(views).record(SCAN, Optional.empty(), "bea");
        when(appeals.find(APPEAL))
                .thenReturn(Optional.of(new Appeal(APPEAL, SCAN, GIVEN, true, NOON, Optional.empty())));

        http.perform(get(file).principal(() -> "bea")).andExpect(status().isForbidden());
        http.perform(get(file)).andExpect(status().isForbidden());
        http.perform(get(file).principal(() -> "rea")).andExpect(status().isOk());
    }

    @Test
    void whoIsNotSignedInDecidesNothingWhateverNameTheyState() throws Exception {
        send("/reviews/appeals/" + APPEAL + "/decision", """
                {"reviewer": "bea", "outcome": "upheld", "reason": "Score."}""")
                .andExpect(status().isForbidden())
                .andExpect(answer ->
                        assertThat(answer.getResolvedException()).hasMessageContainingAll("gatehouse key", "console"));
        verify(appeals, never()).close(any(), any());
    }

    @Test
    void aPersonDecidesUnderTheirName() throws Exception {
        Ruling reversal = new Ruling(new Decider("bea", true, false), new Outcome.Reversed(), "A quotation.");
        when(appeals.close(APPEAL, reversal)).thenReturn(CLOSED);

        decide("{\"reviewer\": \"bea\", \"outcome\": \"reversed\", \"reason\": \"A quotation.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("reversed"))
                .andExpect(jsonPath("$.decision.decidedBy").value("bea"))
                .andExpect(jsonPath("$.decision.secondsToDecision").value(7200));
    }

    @Test
    void whoIsSignedInDecidesInTheirOwnNameAlone() throws Exception {
        when(appeals.close(any(), any())).thenReturn(CLOSED);
        String partly = "{\"outcome\": \"partly\", \"reason\": \"Not for children.\", \"labels\": [\"explicit\"]}";

        http.perform(decision(partly).principal(() -> "rea")).andExpect(status().isOk());

        verify(appeals)
                .close(
                        APPEAL,
                        new Ruling(
                                new Decider("rea", true, true),
                                new Outcome.Partly(List.of("explicit")),
                                "Not for children."));
        Throwable thrown = catchThrowable(
                () -> http.perform(decision("{\"reviewer\": \"bea\", \"outcome\": \"upheld\", \"reason\": \"x\"}")
                        .principal(() -> "ada")));
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/reviewer");
    }

    @Test
    void whoIsNotKnownToBeAPersonIsTakenForAProgram() throws Exception {
        when(appeals.close(any(), any())).thenReturn(CLOSED);

        http.perform(
                decision("{\"outcome\": \"upheld\", \"reason\": \"Score.\"}").principal(() -> "auto-1"));

        verify(appeals).close(APPEAL, new Ruling(new Decider("auto-1", false, false), new Outcome.Upheld(), "Score."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reviewer': 'rea'}|/reviewer|leave it out",
                "{}|/outcome|upheld, partly, reversed",
                "{}|/reason|the appellant will read it",
                "{'outcome': 'open'}|/outcome|is none",
                "{'outcome': 'partly'}|/labels|such as",
                "{'outcome': 'partly', 'labels': 'x'}|/labels|array",
                "{'outcome': 'partly', 'labels': ['ok', '<b>']}|/labels/1|small letters",
                "{'outcome': 'upheld', 'labels': ['explicit']}|/labels|partly",
                "{'outcom': 'upheld'}|/outcom|did you mean \"outcome\"?",
                "3|''|object"
            })
    void eachFaultOfADecisionSaysWhatToDo(String body, String pointer, String detail) {
        assertThat(faults(decision(body.replace('\'', '"')))).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(detail);
        });
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new AppealRefusal.FirstReviewer(APPEAL), 403, "against themselves"),
                Arguments.of(new AppealRefusal.NotAPerson(APPEAL), 403, "Only people decide"),
                Arguments.of(new AppealRefusal.Restricted(APPEAL), 403, "may harm"),
                Arguments.of(new AppealRefusal.AlreadyClosed(APPEAL, AppealStatus.UPHELD), 409, "for good: upheld"),
                Arguments.of(new AppealRefusal.NotDecided(SCAN), 409, "once it is"),
                Arguments.of(new AppealRefusal.NothingAgainstIt(SCAN), 409, "let go"),
                Arguments.of(
                        new AppealRefusal.AlreadyAppealed(SCAN, APPEAL, AppealStatus.OPEN),
                        409,
                        "GET /scans/" + SCAN + "/appeal"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalSaysWhy(AppealRefusal refusal, int status, String why) throws Exception {
        when(appeals.close(any(), any())).thenThrow(new AppealRefusedException(refusal));

        decide("{\"reviewer\": \"bea\", \"outcome\": \"upheld\", \"reason\": \"x\"}")
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(containsString(why)));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        http.perform(get("/scans/" + NOBODY + "/appeal")).andExpect(status().isNotFound());
        http.perform(get("/scans/" + SCAN + "/appeal")).andExpect(status().isNotFound());
        http.perform(get("/reviews/appeals/" + NOBODY)).andExpect(status().isNotFound());
        send("/scans/" + NOBODY + "/appeal", "{}").andExpect(status().isNotFound());
        send("/reviews/appeals/" + NOBODY + "/decision", "{}").andExpect(status().isNotFound());
    }

    private ResultActions decide(String body) throws Exception {
        return http.perform(decision(body));
    }

    private static MockHttpServletRequestBuilder decision(String body) {
        return posting("/reviews/appeals/" + APPEAL + "/decision", body).principal(() -> "bea");
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(posting(path, body));
    }

    private static MockHttpServletRequestBuilder posting(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** The gateway makes a problem document of these. */
    private List<Fault> faults(MockHttpServletRequestBuilder request) {
        Throwable thrown = catchThrowable(() -> http.perform(request));
        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        return ((InvalidRequestException) thrown.getCause()).faults();
    }

    /** Bea and Rea decide on appeals, Rea on restricted ones too. */
    private static final class PlayedRoster implements Roster {

        @Override
        public boolean decidesAppeals(String name) {
            return name.equals("bea") || name.equals("rea");
        }

        @Override
        public boolean seesRestricted(String name) {
            return name.equals("rea");
        }

        @Override
        public boolean leads(String name) {
            return false;
        }

        @Override
        public boolean oversees(String name) {
            return false;
        }
    }
}
