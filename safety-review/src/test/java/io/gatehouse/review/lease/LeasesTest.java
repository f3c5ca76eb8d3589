package io.gatehouse.review.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.CaseFilter;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Lease;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.LeaseRefusal;
import io.gatehouse.store.review.LeaseRefusedException;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.Reviewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Leases over REST, on a ledger that is played. */
class LeasesTest {

    private static final UUID CASE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(20);
    private static final Lease LEASE = new Lease("ada", NOON.plus(LENGTH));
    private static final ReviewSettings SETTINGS = new ReviewSettings(
            LENGTH,
            List.of(
                    new ReviewerGrant(
                            "ada",
                            List.of("hate"),
                            List.of("en", "pt-BR"),
                            true,
                            true,
                            false,
                            ReviewerRole.REVIEWER,
                            "",
                            ""),
                    new ReviewerGrant(
                            "console", List.of("spam"), List.of(), false, false, false, ReviewerRole.REVIEWER, "", "")),
            "");

    private final LeaseLedger leases = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new LeaseController(new Leases(leases, SETTINGS), Clock.fixed(NOON, ZoneOffset.UTC)))
            .setControllerAdvice(new LeaseAdvice())
            .build();

    @Test
    void whoAsksGetsACaseWithItsLease() throws Exception {
        when(leases.next(reviewer("zoe"), CaseFilter.NONE, LENGTH)).thenReturn(Optional.of(held()));

        send("next", "{\"reviewer\": \"zoe\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseId").value(CASE.toString()))
                .andExpect(jsonPath("$.ageSeconds").value(60))
                .andExpect(jsonPath("$.lease.expiresAt").value("2026-11-23T12:20:00Z"));
    }

    @Test
    void whereNothingWaitsTheAnswerIsEmpty() throws Exception {
        when(leases.next(any(), any(), any())).thenReturn(Optional.empty());

        send("next", "{\"reviewer\": \"zoe\"}").andExpect(status().isNoContent());
    }

    @Test
    void whatIsConfiguredIsGranted() throws Exception {
        when(leases.next(any(), any(), any())).thenReturn(Optional.of(held()));

        http.perform(post("/reviews/next").principal(() -> "ada")).andExpect(status().isOk());

        verify(leases)
                .next(
                        new Reviewer("ada", Set.of(Category.HATE), Set.of("en", "pt"), true, true),
                        CaseFilter.NONE,
                        LENGTH);
    }

    @Test
    void aRequestNarrowsWhatIsConfigured() throws Exception {
        when(leases.next(any(), any(), any())).thenReturn(Optional.of(held()));

        send("next", """
                {"reviewer": "ada", "categories": ["hate/threatening"], "languages": ["pt-PT"]}""").andExpect(status().isOk());

        verify(leases)
                .next(
                        new Reviewer("ada", Set.of(Category.HATE), Set.of("pt"), true, true),
                        new CaseFilter(Optional.empty(), Optional.empty(), Set.of(Category.HATE_THREATENING)),
                        LENGTH);
    }

    @Test
    void aRequestNeverWidensWhatIsConfigured() {
        assertThat(faults(posting("next", """
                {"reviewer": "ada", "categories": ["hate", "spam", "haet"], "languages": ["de", "?"],
                 "restricted": true}""")))
                .extracting(Fault::pointer)
                .containsExactly("/restricted", "/categories/1", "/categories/2", "/languages/0", "/languages/1");
        verify(leases, never()).next(any(), any(), any());
    }

    @Test
    void theNextCaseOfAFilterIsAskedFor() throws Exception {
        when(leases.next(any(), any(), any())).thenReturn(Optional.of(held()));

        send("next", """
                {"reviewer": "ada", "category": "hate", "language": "pt-BR"}""").andExpect(status().isOk());
        send("next", """
                {"reviewer": "ada", "category": "", "language": "und"}""").andExpect(status().isOk());

        verify(leases).next(any(), eq(filter(Optional.of(Category.HATE), "pt")), any());
        verify(leases).next(any(), eq(filter(Optional.empty(), "und")), any());
    }

    @Test
    void aFilterThatIsNoneOrNotConfiguredIsNamed() {
        assertThat(faults(posting("next", """
                {"reviewer": "ada", "category": "haet", "language": "?"}""")))
                .extracting(Fault::detail)
                .containsExactly(
                        "no category is called \"haet\"; did you mean \"hate\"?",
                        "\"?\" is no language tag; one looks like en or pt-BR");
        assertThat(faults(posting("next", """
                {"reviewer": "ada", "category": "spam", "language": "de"}"""))).extracting(Fault::pointer).containsExactly("/category", "/language");
    }

    private static CaseFilter filter(Optional<Category> about, String language) {
        return new CaseFilter(about, Optional.of(language), Set.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next|{'reviewer': 'ada'}",
                "%s/extend|{'reviewer': 'ada'}",
                "%s/release|{'reviewer': 'ada'}",
                "%s/skip|{'reviewer': 'ada', 'reason': 'x'}",
                "%s/escalate|{'reviewer': 'ada', 'reason': 'x'}"
            })
    void whoIsSignedInActsForNobodyElse(String path, String body) {
        assertThat(faults(posting(path.formatted(CASE), body.replace('\'', '"')).principal(() -> "console")))
                .extracting(Fault::pointer)
                .containsExactly("/reviewer");
        verifyNoInteractions(leases);
    }

    @Test
    void whoIsSignedInMaySayTheirOwnName() throws Exception {
        when(leases.next(any(), any(), any())).thenReturn(Optional.of(held()));

        http.perform(posting("next", "{\"reviewer\": \"console\"}").principal(() -> "console"))
                .andExpect(status().isOk());

        verify(leases)
                .next(new Reviewer("console", Set.of(Category.SPAM), Set.of(), false, false), CaseFilter.NONE, LENGTH);
    }

    @Test
    void aCaseIsKeptGivenBackSkippedAndHandedUp() throws Exception {
        when(leases.extend(CASE, "ada", LENGTH)).thenReturn(held());
        when(leases.release(CASE, "ada")).thenReturn(free());
        when(leases.skip(CASE, "ada", "I know him.")).thenReturn(free());
        when(leases.escalate(CASE, "ada", "For the lawyers.")).thenReturn(free());

        send(CASE + "/extend", "{\"reviewer\": \"ada\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lease.reviewer").value("ada"));
        send(CASE + "/release", "{\"reviewer\": \"ada\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lease").isEmpty());
        send(CASE + "/skip", "{\"reviewer\": \"ada\", \"reason\": \"I know him.\"}")
                .andExpect(status().isOk());
        send(CASE + "/escalate", "{\"reviewer\": \"ada\", \"reason\": \"For the lawyers.\"}")
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next|{}|/reviewer",
                "next|{'reviewer': ' '}|/reviewer",
                "next|[]|''",
                "next|{'reviewer': 'r', 'categories': 'hate'}|/categories",
                "skip|{'reviewer': 'r'}|/reason",
                "skip|{'reviewer': 'r', 'reason': ' '}|/reason",
                "skip|{'reviewer': 'r', 'reason': 5}|/reason",
                "escalate|{'reviewer': 'r', 'raeson': 'x'}|/raeson",
                "release|{'reviewer': 'r', 'reason': 'x'}|/reason"
            })
    void whatIsWrongIsNamed(String action, String body, String pointer) {
        String path = action.equals("next") ? action : CASE + "/" + action;

        assertThat(faults(posting(path, body.replace('\'', '"'))))
                .extracting(Fault::pointer)
                .contains(pointer);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new LeaseRefusal.HeldByAnother(CASE, LEASE), "until 2026-11-23T12:20:00Z", "/reviews/next"),
                Arguments.of(new LeaseRefusal.Expired(CASE, LEASE), "ended at 2026-11-23T12:20:00Z", CASE + "/extend"),
                Arguments.of(new LeaseRefusal.NotHeld(CASE), "do not have", "/reviews/next"),
                Arguments.of(new LeaseRefusal.Closed(CASE), "has its verdict", "/reviews/next"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsAConflictThatSaysWhatToDo(LeaseRefusal refusal, String what, String advice) throws Exception {
        when(leases.release(CASE, "ben")).thenThrow(new LeaseRefusedException(refusal));

        send(CASE + "/release", "{\"reviewer\": \"ben\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(allOf(containsString(what), containsString(advice))));
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() throws Exception {
        when(leases.release(CASE, "ada")).thenThrow(new NoSuchElementException());

        send(CASE + "/release", "{\"reviewer\": \"ada\"}").andExpect(status().isNotFound());
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(posting(path, body));
    }

    private static MockHttpServletRequestBuilder posting(String path, String body) {
        return post("/reviews/" + path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** The gateway makes a problem document of these. */
    private List<Fault> faults(MockHttpServletRequestBuilder request) {
        Throwable thrown = catchThrowable(() -> http.perform(request));
        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        return ((InvalidRequestException) thrown.getCause()).faults();
    }

    private static Reviewer reviewer(String name) {
        return new Reviewer(name, Set.of(), Set.of(), false, false);
    }

    private static ReviewCase held() {
        return reviewCase(Optional.of(LEASE));
    }

    private static ReviewCase free() {
        return reviewCase(Optional.empty());
    }

    private static ReviewCase reviewCase(Optional<Lease> lease) {
        return new ReviewCase(
                CASE,
                CASE,
                "episode-1",
                List.of(Category.HATE),
                60,
                false,
                CaseStatus.OPEN,
                NOON.minusSeconds(60),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lease);
    }
}
