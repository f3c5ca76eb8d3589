package io.gatehouse.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Judgement;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.ReviewLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Agreement over REST, on a ledger that is played. */
class AgreementControllerTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ReviewLedger reviews = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new AgreementController(
                    new Agreements(reviews, new Bootstrap(7, 200), Clock.fixed(NOON, ZoneOffset.UTC))))
            .build();

    /** The latest first, as the ledger gives them. */
    private final List<Judgement> said = new ArrayList<>();

    @Test
    void reviewersAgreeOnVerdictsCategoriesAndSeverity() throws Exception {
        for (int n = 0; n < 40; n++) {
            boolean breaks = n % 2 == 0;
            say(n, "ada", breaks, breaks ? 4 : 0);
            say(n, "ben", breaks, breaks ? 5 : 0);
            // Every fifth case Cy sees otherwise.
            say(n, "cy", (n % 5 == 0) != breaks, breaks ? 4 : 1);
        }

        asked("/reviews/agreement")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.since").value("2026-08-25T12:00:00Z"))
                .andExpect(jsonPath("$.labels").value(120))
                .andExpect(jsonPath("$.cases").value(40))
                .andExpect(jsonPath("$.complete").value(true))
                // 32 of 40 cases agree in all pairs, 8 in one of three; chance gives a half: 2 (32 + 8 / 3) / 40 - 1.
                .andExpect(jsonPath("$.verdict.fleissKappa.value").value(closeTo(0.7333, 0.0001)))
                .andExpect(jsonPath("$.verdict.fleissKappa.low").value(lessThan(0.7)))
                .andExpect(jsonPath("$.verdict.fleissKappa.cases").value(40))
                .andExpect(jsonPath("$.verdict.krippendorffAlpha.value").value(closeTo(0.7356, 0.0001)))
                .andExpect(jsonPath("$.categories[0].category").value("hate"))
                .andExpect(jsonPath("$.categories[0].fleissKappa.value").value(closeTo(0.7333, 0.0001)))
                .andExpect(jsonPath("$.severity.value").isNumber())
                .andExpect(jsonPath("$.pairs.length()").value(3))
                .andExpect(jsonPath("$.pairs[0].first").value("ada"))
                .andExpect(jsonPath("$.pairs[0].second").value("ben"))
                .andExpect(jsonPath("$.pairs[0].cohensKappa.value").value(1.0))
                .andExpect(jsonPath("$.pairs[1].cohensKappa.value").value(closeTo(0.6, 0.0001)));
    }

    @Test
    void whoErrsIsFoundOut() throws Exception {
        for (int n = 0; n < 40; n++) {
            boolean breaks = n % 2 == 0;
            say(n, "ada", breaks, 0);
            say(n, "ben", breaks, 0);
            // Cy lets every fourth violation go.
            say(n, "cy", breaks && n % 8 != 0, 0);
        }

        asked("/reviews/agreement")
                .andExpect(jsonPath("$.reviewers.prevalence").value(closeTo(0.5, 0.001)))
                .andExpect(jsonPath("$.reviewers.each[0].reviewer").value("ada"))
                .andExpect(jsonPath("$.reviewers.each[0].accuracy").value(closeTo(1, 0.001)))
                .andExpect(jsonPath("$.reviewers.each[2].reviewer").value("cy"))
                .andExpect(jsonPath("$.reviewers.each[2].cases").value(40))
                .andExpect(jsonPath("$.reviewers.each[2].sensitivity").value(closeTo(0.75, 0.001)))
                .andExpect(jsonPath("$.reviewers.each[2].specificity").value(closeTo(1, 0.001)));
    }

    @Test
    void theLastWordOfAReviewerCountsAndWhoIsUnsureSaysNothing() throws Exception {
        for (int n = 0; n < 4; n++) {
            say(n, "ada", n % 2 == 0, 0);
            say(n, "ben", n % 2 == 0, 0);
            // Earlier, Ben had said the opposite.
            say(n, "ben", n % 2 != 0, 0);
            said.add(new Judgement(id(n), "cy", LabelVerdict.UNSURE, Map.of(), Optional.empty()));
        }

        asked("/reviews/agreement")
                .andExpect(jsonPath("$.labels").value(16))
                .andExpect(jsonPath("$.verdict.fleissKappa.value").value(1.0))
                .andExpect(jsonPath("$.reviewers.notEnoughData").value(containsString("there are 2 raters")));
    }

    @Test
    void withoutLabelsThereIsNoNumber() throws Exception {
        asked("/reviews/agreement")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.labels").value(0))
                .andExpect(jsonPath("$.verdict.fleissKappa.value").doesNotExist())
                .andExpect(jsonPath("$.verdict.fleissKappa.notEnoughData").value(containsString("there are 0")))
                .andExpect(jsonPath("$.categories").isEmpty())
                .andExpect(jsonPath("$.pairs").isEmpty());
    }

    @Test
    void whatIsAskedForIsWhatCounts() throws Exception {
        when(reviews.judgements(eq(NOON.minus(Duration.ofDays(7))), anyInt())).thenReturn(List.of());

        http.perform(get("/reviews/agreement?days=7"))
                .andExpect(jsonPath("$.since").value("2026-11-16T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3651", "many"})
    void daysThatAreNoneAreRefused(String days) {
        Throwable thrown = catchThrowable(() -> http.perform(get("/reviews/agreement?days=" + days)));

        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .containsExactly(
                        new Fault("/days", "agreement is told of the last 1 to 3650 days, not \"" + days + '"'));
    }

    private ResultActions asked(String path) throws Exception {
        when(reviews.judgements(any(), anyInt())).thenReturn(said);
        return http.perform(get(path));
    }

    private void say(int number, String reviewer, boolean breaks, int severity) {
        said.add(new Judgement(
                id(number),
                reviewer,
                breaks ? LabelVerdict.VIOLATION : LabelVerdict.NO_VIOLATION,
                Map.of(Category.HATE, breaks),
                Optional.of(severity)));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
