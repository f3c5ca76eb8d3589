package io.gatehouse.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
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
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.review.GoldenScore;
import io.gatehouse.store.review.GoldenTruth;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.QualityLedger;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Golden items over REST, on a ledger that is played. */
class GoldenTest {

    private static final UUID CASE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID HIDDEN = UUID.fromString("01930000-0000-7000-8000-000000000005");
    private static final GoldenTruth TRUTH =
            new GoldenTruth(LabelVerdict.VIOLATION, Map.of(Category.HATE, true), "lea", "We are of one mind.");
    private static final String KNOWN = """
            {"reviewer": "lea", "verdict": "violation", "categories": {"hate": true}, "reason": "We are of one mind."}""";

    private final QualityLedger quality = mock();
    private final Roster roster = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new GoldenController(quality, roster))
            .setControllerAdvice(new GoldenAdvice())
            .build();

    @BeforeEach
    void leaLeads() {
        when(roster.leads("lea")).thenReturn(true);
    }

    @Test
    void aLeadHidesAnItem() throws Exception {
        when(quality.hide(CASE, TRUTH)).thenReturn(HIDDEN);

        http.perform(hiding(KNOWN))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/reviews/" + HIDDEN))
                .andExpect(jsonPath("$.caseId").value(HIDDEN.toString()));
    }

    @Test
    void whoIsNoLeadHidesNothingWhateverNameTheyState() throws Exception {
        http.perform(hiding(KNOWN.replace("lea", "ada"))).andExpect(status().isForbidden());
        http.perform(hiding(KNOWN.replace("lea", "ada")).principal(() -> "ada")).andExpect(status().isForbidden());
        Throwable thrown = catchThrowable(() -> http.perform(hiding(KNOWN).principal(() -> "ada")));
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/reviewer");
        http.perform(get("/reviews/golden/scores").principal(() -> "ada")).andExpect(status().isForbidden());

        verify(quality, never()).hide(any(), any());
        verify(quality, never()).scores();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Throwable thrown = catchThrowable(() -> http.perform(hiding("""
                {"verdict": "unsure", "categories": {"haet": true}, "raeson": "x"}""")));

        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/raeson", "/reviewer", "/verdict", "/categories/haet", "/reason");
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() throws Exception {
        when(quality.hide(CASE, TRUTH)).thenThrow(new NoSuchElementException());

        http.perform(hiding(KNOWN)).andExpect(status().isNotFound());
    }

    @Test
    void scoresAreShownByReviewer() throws Exception {
        when(quality.scores()).thenReturn(List.of(new GoldenScore("ada", 10, 9)));

        http.perform(get("/reviews/golden/scores").principal(() -> "lea"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].reviewer").value("ada"))
                .andExpect(jsonPath("$.items[0].judged").value(10))
                .andExpect(jsonPath("$.items[0].right").value(9));
    }

    private static MockHttpServletRequestBuilder hiding(String body) {
        return post("/reviews/" + CASE + "/golden")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
