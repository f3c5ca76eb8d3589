package io.gatehouse.review.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelRefusal;
import io.gatehouse.store.review.LabelRefusedException;
import io.gatehouse.store.review.LabelSource;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewLedger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Taking labels back over REST, on a ledger that is played. */
class RetractionTest {

    private static final UUID CASE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID LABEL = UUID.fromString("01930000-0000-7000-8000-000000000003");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ReviewLedger reviews = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new RetractionController(new Labelling(reviews, mock(), mock())))
            .setControllerAdvice(new LabelAdvice())
            .build();

    @Test
    void aLabelIsTakenBackByWhoGaveIt() throws Exception {
        when(reviews.retract(CASE, LABEL, "ada")).thenReturn(retracted());

        http.perform(retraction("{\"reviewer\": \"ada\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.labelId").value(LABEL.toString()))
                .andExpect(jsonPath("$.retractedAt").value("2026-11-23T12:00:30Z"));
        http.perform(post("/reviews/" + CASE + "/labels/" + LABEL + "/retraction")
                        .principal(() -> "ada"))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|/reviewer", "{'reviewer': ' '}|/reviewer", "[]|''", "{'reviewer': 'a', 'reason': 'x'}|/reason"
            })
    void whatIsWrongIsNamed(String body, String pointer) {
        Throwable thrown = catchThrowable(() -> http.perform(retraction(body.replace('\'', '"'))));

        assertThat(thrown).hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .contains(pointer);
    }

    @Test
    void whoIsSignedInTakesNoLabelOfAnotherBack() {
        Throwable thrown = catchThrowable(
                () -> http.perform(retraction("{\"reviewer\": \"ada\"}").principal(() -> "mallory")));

        assertThat(((InvalidRequestException) thrown.getCause()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/reviewer");
        verifyNoInteractions(reviews);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new LabelRefusal.NotTheirs(LABEL), "not your label"),
                Arguments.of(new LabelRefusal.TooLate(LABEL, NOON), "until 2026-11-23T12:00:00Z"),
                Arguments.of(new LabelRefusal.AlreadyRetracted(LABEL), "taken back before"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsAConflictThatSaysWhy(LabelRefusal refusal, String why) throws Exception {
        when(reviews.retract(CASE, LABEL, "ben")).thenThrow(new LabelRefusedException(refusal));

        http.perform(retraction("{\"reviewer\": \"ben\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString(why)));
    }

    @Test
    void aLabelThatIsNotThereIsNotFound() throws Exception {
        when(reviews.retract(CASE, LABEL, "ada")).thenThrow(new NoSuchElementException());

        http.perform(retraction("{\"reviewer\": \"ada\"}")).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder retraction(String body) {
        return post("/reviews/" + CASE + "/labels/" + LABEL + "/retraction")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static Label retracted() {
        NewLabel content = new NewLabel(
                "ada", LabelVerdict.VIOLATION, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
        return new Label(
                LABEL, Optional.of(CASE), CASE, content, LabelSource.REVIEW, NOON, Optional.of(NOON.plusSeconds(30)));
    }
}
