package io.gatehouse.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.casefile.ScanPresenter;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.review.Backlog;
import io.gatehouse.store.review.CaseFilter;
import io.gatehouse.store.review.CasePage;
import io.gatehouse.store.review.CaseSearch;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelRefusal;
import io.gatehouse.store.review.LabelRefusedException;
import io.gatehouse.store.review.LabelSource;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.Lease;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.LeaseRefusal;
import io.gatehouse.store.review.LeaseRefusedException;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.QualityLedger;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.review.ScoredLabels;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.ScanStatus;
import io.gatehouse.store.scan.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The reviewers' REST on a ledger that is played. */
@SpringBootTest(
        classes = ReviewsTest.Application.class,
        properties = {
            "spring.main.banner-mode=off",
            "gatehouse.review.reviewers[0].name=rea",
            "gatehouse.review.reviewers[0].restricted=true",
            "gatehouse.review.reviewers[1].name=lea",
            "gatehouse.review.reviewers[1].role=lead",
            "gatehouse.review.reviewers[2].name=tom",
            "gatehouse.review.reviewers[2].role=auditor"
        })
class ReviewsTest {

    private static final UUID CASE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID SCAN = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final UUID LABEL = UUID.fromString("01930000-0000-7000-8000-000000000003");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ReviewCase OPEN = new ReviewCase(
            CASE,
            SCAN,
            "episode-1",
            List.of(Category.HATE),
            60,
            false,
            CaseStatus.OPEN,
            NOON,
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Lease("r1", NOON.plusSeconds(900))));

    @MockitoBean
    private ReviewLedger reviews;

    @MockitoBean
    private LeaseLedger leases;

    @MockitoBean
    private ScanLedger scans;

    @MockitoBean
    private AppealLedger appeals;

    @MockitoBean
    private QualityLedger quality;

    @MockitoBean
    private ViewLedger views;

    @MockitoBean
    private ScoredLabels scoredLabels;

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void oneOpenCase() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        when(reviews.find(CASE)).thenReturn(Optional.of(OPEN));
        when(reviews.backlog(any())).thenReturn(new Backlog(2, Optional.of(NOON.minusSeconds(60))));
        when(scans.find(SCAN)).thenReturn(Optional.of(scan()));
        when(scans.content(SCAN))
                .thenReturn(Optional.of(Submission.of(ContentItem.of(
                        "episode-1",
                        Part.text("title", "A quiet evening"),
                        Part.media("audio", Modality.AUDIO, new byte[] {1}),
                        Part.media("clip", Modality.VIDEO, new byte[] {2}),
                        Part.media("cover", Modality.IMAGE, new byte[] {3})))));
    }

    @Test
    void theQueueHasTheContractsShape() throws Exception {
        when(reviews.queue(CaseSearch.all(CaseStatus.OPEN), 50, Optional.empty()))
                .thenReturn(new CasePage(List.of(OPEN), Optional.of("further")));

        http.perform(get("/reviews"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].caseId").value(CASE.toString()))
                .andExpect(jsonPath("$.items[0].scanId").value(SCAN.toString()))
                .andExpect(jsonPath("$.items[0].contentId").value("episode-1"))
                .andExpect(jsonPath("$.items[0].categories[0]").value("hate"))
                .andExpect(jsonPath("$.items[0].priority").value(60))
                .andExpect(jsonPath("$.items[0].status").value("open"))
                .andExpect(jsonPath("$.items[0].openedAt").value("2026-11-23T12:00:00Z"))
                .andExpect(jsonPath("$.next").value("further"));
    }

    @Test
    void theQueueShowsHowOldItsCasesAreAndWhoHasThem() throws Exception {
        when(reviews.queue(CaseSearch.all(CaseStatus.OPEN), 50, Optional.empty()))
                .thenReturn(new CasePage(List.of(OPEN), Optional.empty()));

        http.perform(get("/reviews"))
                .andExpect(jsonPath("$.items[0].ageSeconds").value(300))
                .andExpect(jsonPath("$.items[0].lease.reviewer").value("r1"))
                .andExpect(jsonPath("$.items[0].lease.expiresAt").value("2026-11-23T12:15:00Z"))
                .andExpect(jsonPath("$.items[0].language").value("en"))
                .andExpect(jsonPath("$.backlog.open").value(2))
                .andExpect(jsonPath("$.backlog.oldestOpenedAt").value("2026-11-23T11:59:00Z"))
                .andExpect(jsonPath("$.backlog.oldestAgeSeconds").value(360));
    }

    @Test
    void aLabelIntoAnothersCaseIsAConflict() throws Exception {
        when(reviews.addLabel(eq(CASE), any()))
                .thenThrow(new LeaseRefusedException(
                        new LeaseRefusal.HeldByAnother(CASE, new Lease("r1", NOON.plusSeconds(900)))));

        label("{\"reviewer\": \"r2\", \"verdict\": \"UNSURE\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("POST /reviews/next")));
    }

    @Test
    void theSameVerdictTwiceIsAConflictThatSaysHowToTakeItBack() throws Exception {
        when(reviews.addLabel(eq(CASE), any()))
                .thenThrow(new LabelRefusedException(new LabelRefusal.AlreadyGiven(CASE, LABEL)));

        label("{\"reviewer\": \"r2\", \"verdict\": \"VIOLATION\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail")
                        .value(containsString("/reviews/" + CASE + "/labels/" + LABEL + "/retraction")));
    }

    @Test
    void thePageAskedForIsThePageGiven() throws Exception {
        when(reviews.queue(CaseSearch.all(CaseStatus.LABELLED), 3, Optional.of("here")))
                .thenReturn(new CasePage(List.of(), Optional.empty()));

        http.perform(get("/reviews?status=labelled&limit=3&cursor=here"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty())
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void theQueueIsFilteredForWhoeverLooks() throws Exception {
        CaseFilter hateInPortuguese = new CaseFilter(Optional.of(Category.HATE), Optional.of("pt"), Set.of());
        CaseSearch search = new CaseSearch(CaseStatus.OPEN, hateInPortuguese, Optional.of("ada"));
        when(reviews.queue(search, 50, Optional.empty())).thenReturn(new CasePage(List.of(OPEN), Optional.empty()));
        when(reviews.backlog(search)).thenReturn(new Backlog(1, Optional.of(NOON)));

        http.perform(get("/reviews?category=hate&language=pt-BR&reviewer=ada"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.backlog.open").value(1));
        assertThat(faults(get("/reviews?category=haet&language=?&status=lost")))
                .extracting(Fault::pointer)
                .containsExactly("/status", "/category", "/language");
    }

    @Test
    void theCaseOfAGoldenItemIsThereForThoseAloneWhoMayKnow() throws Exception {
        when(reviews.find(CASE)).thenReturn(Optional.of(inStatus(CaseStatus.LABELLED)));
        when(reviews.labels(CASE)).thenReturn(List.of(stored(full())));
        ReviewCase golden = mock();
        when(golden.id()).thenReturn(LABEL);
        when(reviews.goldenOf(SCAN)).thenReturn(Optional.of(golden));
        String file = "/reviews/" + CASE;

        http.perform(get(file)).andExpect(status().isNotFound());
        http.perform(get(file + "?reviewer=ada")).andExpect(status().isNotFound());
        http.perform(get(file).principal(() -> "ada")).andExpect(status().isNotFound());
        for (String who : new String[] {"lea", "tom", "r1"}) {
            http.perform(get(file).principal(() -> who)).andExpect(status().isOk());
        }
    }

    @Test
    void wrongParametersAreAllNamed() {
        assertThat(faults(get("/reviews?status=closed&limit=501")))
                .extracting(Fault::pointer)
                .containsExactly("/status", "/limit");
        when(reviews.queue(any(CaseSearch.class), eq(50), any())).thenThrow(new IllegalArgumentException("no cursor"));
        assertThat(faults(get("/reviews?cursor=x"))).containsExactly(new Fault("/cursor", "no cursor"));
    }

    @Test
    void aCaseComesWithItsScanAndLabels() throws Exception {
        when(reviews.find(CASE)).thenReturn(Optional.of(inStatus(CaseStatus.LABELLED)));
        when(reviews.labels(CASE)).thenReturn(List.of(stored(full())));

        http.perform(get("/reviews/" + CASE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseId").value(CASE.toString()))
                .andExpect(jsonPath("$.scan.shown").value(SCAN.toString()))
                .andExpect(jsonPath("$.labels[0].verdict").value("VIOLATION"))
                .andExpect(jsonPath("$.labels[0].source").value("REVIEW"))
                .andExpect(jsonPath("$.labels[0].played.audio").value(12000))
                .andExpect(jsonPath("$.labels[0].timeSpentMs").value(41000));
    }

    @Test
    void whileACaseIsOpenNobodyLearnsTheVerdictOfAnother() throws Exception {
        when(reviews.labels(CASE)).thenReturn(List.of(stored(full()), stored(bare("r2"))));

        http.perform(get("/reviews/" + CASE))
                .andExpect(jsonPath("$.labels.length()").value(1))
                .andExpect(jsonPath("$.labels[0].verdict").value("UNSURE"));
    }

    @Test
    void whoeverHasTheLastWordSeesBothVerdicts() throws Exception {
        when(reviews.find(CASE)).thenReturn(Optional.of(inStatus(CaseStatus.ADJUDICATION)));
        when(reviews.labels(CASE)).thenReturn(List.of(stored(full()), stored(full())));

        http.perform(get("/reviews/" + CASE))
                .andExpect(jsonPath("$.status").value("adjudication"))
                .andExpect(jsonPath("$.labels.length()").value(2));
    }

    @Test
    void everyLookAtACaseIsNoted() throws Exception {
        http.perform(get("/reviews/" + CASE).principal(() -> "ada")).andExpect(status().isOk());
        http.perform(get("/reviews/" + CASE + "?reviewer=ben")).andExpect(status().isOk());
        http.perform(get("/reviews/" + CASE)).andExpect(status().isOk());

        verify(views).record(SCAN, Optional.empty(), "ada");
        verify(views).record(SCAN, Optional.empty(), "ben");
        verify(views).record(SCAN, Optional.empty(), "somebody on this machine");
        assertThat(faults(get("/reviews/" + CASE + "?reviewer=ada").principal(() -> "mallory")))
                .extracting(Fault::pointer)
                .containsExactly("/reviewer");
    }

    @Test
    void aRestrictedCaseIsShownToThoseWhoAgreed() throws Exception {
        when(reviews.find(CASE)).thenReturn(Optional.of(restricted()));

        http.perform(get("/reviews/" + CASE).principal(() -> "ada")).andExpect(status().isForbidden());
        http.perform(get("/reviews/" + CASE)).andExpect(status().isForbidden());
        verifyNoInteractions(views);
        http.perform(get("/reviews/" + CASE).principal(() -> "rea")).andExpect(status().isOk());
        http.perform(get("/reviews/" + CASE + "?reviewer=rea")).andExpect(status().isOk());
    }

    @Test
    void aRestrictedCaseIsLabelledByThoseWhoAgreed() throws Exception {
        when(reviews.find(CASE)).thenReturn(Optional.of(restricted()));
        when(reviews.addLabel(eq(CASE), any())).thenReturn(stored(bare("rea")));

        label("{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\"}").andExpect(status().isForbidden());
        verify(reviews, never()).addLabel(any(), any());
        label("{\"reviewer\": \"rea\", \"verdict\": \"VIOLATION\"}").andExpect(status().isCreated());
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() throws Exception {
        http.perform(get("/reviews/" + SCAN)).andExpect(status().isNotFound());
        http.perform(labelling("{}", SCAN)).andExpect(status().isNotFound());
    }

    @Test
    void aLabelIsStoredAndAnswered() throws Exception {
        when(reviews.addLabel(CASE, full())).thenReturn(stored(full()));

        label("""
                {"reviewer": "r1", "verdict": "VIOLATION", "categories": {"hate": true, "spam": false}, "severity": 4,
                 "spans": [{"partId": "title", "begin": 2, "end": 15, "category": "hate"}],
                 "note": "Aimed at a group.", "seen": ["title", "audio"], "played": {"audio": 12000},
                 "timeSpentMs": 41000}""")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/reviews/" + CASE + "/labels/" + LABEL))
                .andExpect(jsonPath("$.labelId").value(LABEL.toString()))
                .andExpect(jsonPath("$.categories.hate").value(true))
                .andExpect(jsonPath("$.spans[0].category").value("hate"))
                .andExpect(jsonPath("$.seen[1]").value("audio"));
    }

    @Test
    void aSignedInReviewerNeedNotSayWhoItIs() throws Exception {
        NewLabel bare = new NewLabel(
                "ada",
                LabelVerdict.UNSURE,
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                new Handling(Optional.of("ada"), Optional.empty(), Map.of()));
        when(reviews.addLabel(CASE, bare)).thenReturn(stored(bare));

        http.perform(labelling("{\"verdict\": \"UNSURE\", \"note\": null}", CASE)
                        .principal(() -> "ada"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reviewer").value("ada"))
                .andExpect(jsonPath("$.submittedBy").value("ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'verdict': 'VIOLATION', 'categories': {'hate': true, 'spam': false}",
                "'verdict': 'VIOLATION', 'categories': {}",
                "'verdict': 'NO_VIOLATION', 'categories': {'hate': false}",
                "'verdict': 'UNSURE', 'categories': {'hate': true}",
                "'verdict': 'UNSURE', 'categories': {'hate': false}"
            })
    void aLabelThatSpeaksWithOneVoiceIsStored(String said) throws Exception {
        when(reviews.addLabel(eq(CASE), any())).thenReturn(stored(full()));

        label("{'reviewer': 'r1', %s}".formatted(said).replace('\'', '"')).andExpect(status().isCreated());
    }

    @Test
    void whoIsSignedInLabelsForNobodyElse() {
        assertThat(faults(labelling("{\"reviewer\": \"eve\", \"verdict\": \"UNSURE\"}", CASE)
                        .principal(() -> "mallory")))
                .extracting(Fault::pointer)
                .containsExactly("/reviewer");
        verify(reviews, never()).addLabel(any(), any());
    }

    @Test
    void allFaultsOfALabelAreNamedAtOnceAndNothingIsStored() {
        assertThat(faults(labelling("""
                {"verdict": "MAYBE", "categories": {"haet": true, "spam": 1}, "severity": 8, "sevrity": 1,
                 "spans": [{"partId": "titel", "begin": 0, "end": 4, "category": "hate"},
                           {"partId": "title", "begin": 4, "end": 16, "category": "hate"},
                           {"partId": "title", "begin": 4, "end": 4}],
                 "note": "%s", "seen": ["covr"]}""".formatted("x".repeat(4001)), CASE)))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/sevrity",
                        "/reviewer",
                        "/verdict",
                        "/categories/haet",
                        "/categories/spam",
                        "/severity",
                        "/spans/0/partId",
                        "/spans/1/end",
                        "/spans/2/category",
                        "/spans/2",
                        "/note",
                        "/seen/0");
        verify(reviews, never()).addLabel(any(), any());
    }

    @Test
    void whatIsMeantOfEachPartIsMarkedAsFitsIt() throws Exception {
        when(reviews.addLabel(eq(CASE), any())).thenAnswer(call -> stored(call.getArgument(1, NewLabel.class)));

        label("""
                {"reviewer": "r1", "verdict": "VIOLATION", "spans": [
                 {"partId": "title", "begin": 2, "end": 15, "category": "hate"},
                 {"partId": "audio", "startMs": 0, "endMs": 1500, "category": "hate"},
                 {"partId": "clip", "startMs": 61500, "endMs": 63000, "category": "violence"},
                 {"partId": "cover", "x": 0.25, "y": 0, "width": 0.75, "height": 1, "category": "weapons"}]}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.spans[0].begin").value(2))
                .andExpect(jsonPath("$.spans[0].startMs").doesNotExist())
                .andExpect(jsonPath("$.spans[2].startMs").value(61500))
                .andExpect(jsonPath("$.spans[2].category").value("violence"))
                .andExpect(jsonPath("$.spans[3].x").value(0.25))
                .andExpect(jsonPath("$.spans[3].height").value(1.0));
    }

    @Test
    void moreMarksThanAPersonMakesAreAFault() throws Exception {
        String marks = String.join(", ", Collections.nCopies(501, "{}"));

        assertThat(faults(labelling("{\"reviewer\": \"r1\", \"spans\": [" + marks + "]}", CASE)))
                .filteredOn(fault -> fault.pointer().equals("/spans"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("at most 500 places, but this one marks 501"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'category': 'hate', 'partId': 'title', 'startMs': 0, 'endMs': 9}|/spans/0|a text is said with begin, end, not with startMs, endMs",
                "{'category': 'hate', 'partId': 'audio', 'begin': 0, 'end': 9}|/spans/0|a recording is said with startMs, endMs, not with begin, end",
                "{'category': 'hate', 'partId': 'clip', 'x': 0, 'y': 0, 'width': 1, 'height': 1}|/spans/0|a video is said with startMs, endMs, not with x,",
                "{'category': 'hate', 'partId': 'cover', 'begin': 0, 'end': 9}|/spans/0|a picture is said with x, y, width, height, not with begin, end",
                "{'category': 'hate', 'partId': 'title', 'begin': 0, 'end': 16}|/spans/0/end|from 0 to 15",
                "{'category': 'hate', 'partId': 'audio', 'startMs': 0, 'endMs': 86400001}|/spans/0/endMs|from 0 to 86400000",
                "{'category': 'hate', 'partId': 'audio', 'startMs': 0}|/spans/0/endMs|missing",
                "{'category': 'hate', 'partId': 'audio', 'startMs': 9, 'endMs': 9}|/spans/0|startMs must lie before endMs",
                "{'category': 'hate', 'partId': 'cover', 'x': 0, 'y': 0, 'width': 1}|/spans/0/height|missing",
                "{'category': 'hate', 'partId': 'cover', 'x': -0.1, 'y': 0, 'width': 1, 'height': 1}|/spans/0/x|from 0 to 1",
                "{'category': 'hate', 'partId': 'cover', 'x': '0', 'y': 0, 'width': 1, 'height': 1}|/spans/0/x|from 0 to 1",
                "{'category': 'hate', 'partId': 'cover', 'x': 0.5, 'y': 0, 'width': 0.6, 'height': 1}|/spans/0|beyond the picture",
                "{'category': 'hate', 'partId': 'cover', 'x': 0, 'y': 0, 'width': 0, 'height': 1}|/spans/0|empty"
            })
    void whatDoesNotFitThePartIsAFault(String span, String pointer, String detail) {
        String body = "{'reviewer': 'r1', 'verdict': 'VIOLATION', 'spans': [%s]}";

        assertThat(faults(labelling(body.formatted(span).replace('\'', '"'), CASE)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.detail()).contains(detail);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'categories': {'haet': true}}|/categories/haet|did you mean \"hate\"?",
                "{'categories': {'self-harm/int~nt': true}}|/categories/self-harm~1int~0nt|self-harm/intent",
                "{'categories': ['hate']}|/categories|object",
                "{'verdict': 'NO_VIOLATION', 'categories': {'self-harm/intent': true}}|/categories/self-harm~1intent|NO_VIOLATION",
                "{'verdict': 'VIOLATION', 'categories': {'hate': false, 'spam': false}}|/categories|VIOLATION contradicts",
                "{'severity': -1}|/severity|from 0 to 7",
                "{'severity': 3.5}|/severity|from 0 to 7",
                "{'severity': 1e99}|/severity|from 0 to 7",
                "{'spans': {}}|/spans|array",
                "{'spans': [3]}|/spans/0|object",
                "{'note': 5}|/note|string",
                "{'note': 'a\\u0000b'}|/note|NUL",
                "{'seen': ['titel']}|/seen/0|did you mean \"title\"?",
                "{'seen': [{}]}|/seen/0|no part",
                "{'played': ['title']}|/played|object",
                "{'played': {'titel': 1}}|/played/titel|did you mean \"title\"?",
                "{'played': {'title': -1}}|/played/title|from 0 to 86400000",
                "{'timeSpentMs': 86400001}|/timeSpentMs|from 0 to 86400000",
                "{'timeSpentMs': 'long'}|/timeSpentMs|whole number",
                "{'reviewer': '  '}|/reviewer|who judged",
                "{'vredict': 'UNSURE'}|/vredict|did you mean \"verdict\"?",
                "[]||object",
                "3||object"
            })
    void eachFaultSaysWhatToDo(String body, String pointer, String detail) {
        assertThat(faults(labelling(body.replace('\'', '"'), CASE))).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(fault.detail()).contains(detail);
        });
    }

    private ResultActions label(String body) throws Exception {
        return http.perform(labelling(body, CASE));
    }

    private static MockHttpServletRequestBuilder labelling(String body, UUID caseId) {
        return post("/reviews/" + caseId + "/labels")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    /** The gateway makes a problem document of these. */
    private List<Fault> faults(MockHttpServletRequestBuilder request) {
        Throwable thrown = catchThrowable(() -> http.perform(request));
        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        return ((InvalidRequestException) thrown.getCause()).faults();
    }

    private static NewLabel full() {
        return new NewLabel(
                "r1",
                LabelVerdict.VIOLATION,
                Map.of(Category.HATE, true, Category.SPAM, false),
                Optional.of(4),
                List.of(new LabelSpan("title", 2, 15, Category.HATE)),
                Optional.of("Aimed at a group."),
                List.of("title", "audio"),
                new Handling(
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(41)),
                        Map.of("audio", Duration.ofSeconds(12))));
    }

    private static NewLabel bare(String reviewer) {
        return new NewLabel(
                reviewer, LabelVerdict.UNSURE, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    private static Label stored(NewLabel label) {
        return new Label(LABEL, Optional.of(CASE), SCAN, label, LabelSource.REVIEW, NOON, Optional.empty());
    }

    private static ReviewCase inStatus(CaseStatus status) {
        return reviewCase(status, false);
    }

    private static ReviewCase restricted() {
        return reviewCase(CaseStatus.OPEN, true);
    }

    private static ReviewCase reviewCase(CaseStatus status, boolean restricted) {
        return new ReviewCase(
                CASE,
                SCAN,
                OPEN.contentId(),
                OPEN.categories(),
                OPEN.priority(),
                restricted,
                status,
                NOON,
                Optional.of(NOON).filter(at -> status == CaseStatus.LABELLED),
                OPEN.language(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ScanRecord scan() {
        return new ScanRecord(
                SCAN,
                "episode-1",
                ContentType.OTHER,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                ScanMode.SYNC,
                ScanPriority.INTERACTIVE,
                "default",
                Duration.ofSeconds(5),
                Optional.empty(),
                ScanStatus.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "io.gatehouse.review.console.ConsoleAutoConfiguration",
                "io.gatehouse.review.wellbeing.WellbeingAutoConfiguration",
                "io.gatehouse.store.audit.AuditAutoConfiguration",
                "io.gatehouse.store.StoreAutoConfiguration",
                "io.gatehouse.store.appeal.AppealLedgerAutoConfiguration",
                "io.gatehouse.store.decision.VerdictLedgerAutoConfiguration",
                "io.gatehouse.store.job.ScanJobsAutoConfiguration",
                "io.gatehouse.store.policy.PolicyLedgerAutoConfiguration",
                "io.gatehouse.store.postgres.EmbeddedPostgresAutoConfiguration",
                "io.gatehouse.store.replay.ReplayAutoConfiguration",
                "io.gatehouse.store.review.ReviewLedgerAutoConfiguration",
                "io.gatehouse.store.sampling.SamplingAutoConfiguration",
                "io.gatehouse.store.scan.ScanLedgerAutoConfiguration",
                "io.gatehouse.store.shadow.ShadowLedgerAutoConfiguration",
                "io.gatehouse.store.traffic.TrafficAutoConfiguration",
                "io.gatehouse.store.wellbeing.WellbeingLedgerAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
            })
    static class Application {

        @Bean
        Clock clock() {
            return Clock.fixed(NOON.plusSeconds(300), ZoneOffset.UTC);
        }

        @Bean
        ScanPresenter scanPresenter() {
            return scan -> Map.of("shown", scan.id());
        }
    }
}
