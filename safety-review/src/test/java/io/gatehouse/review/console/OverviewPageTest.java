package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.console.LiveFigures.LiveFigure;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

class OverviewPageTest extends PageTest {

    @Autowired
    private ConsoleApplication.PlayedAudit audit;

    @BeforeEach
    void beginAtNoon() {
        clock.forwardToNoon();
        audit.says();
    }

    @ParameterizedTest
    @CsvSource({"ada, 403", "lea, 200", "pia, 403", "tom, 200"})
    void itIsForThoseWhoOversee(String who, int status) {
        assertThat(as(who, "/console/overview")).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"ada, /console", "lea, /console/overview", "pia, /console", "tom, /console/overview"})
    void thoseWhoOverseeBeginThere(String who, String first) {
        assertThat(signIn(who, "/console")).isEqualTo(first);
    }

    @Test
    void whoeverCameForAPageOfTheirOwnGetsThatOne() {
        assertThat(signIn("lea", "/console/policies")).endsWith("/console/policies?continue");
    }

    @Test
    void anEmptyHouseIsToldInWords() {
        assertThat(as("lea", "/console/overview"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Nothing was decided in these days.",
                        "No rule about a category fired in these days.",
                        "two items with two ratings each are needed");
    }

    @Test
    void decisionsAreDrawnAndToldByActionAndCategory() {
        desk.hate("one");
        desk.hate("two");
        desk.scan(
                Desk.item("fine", "c", Part.text("t", "Good morning")),
                Desk.textual("t", "Good morning", Category.HATE, 0.01));

        assertThat(as("lea", "/console/overview?days=7"))
                .bodyText()
                .contains("3 in 7 days", "aria-label=\"Decisions a day by action from ", "at most 3\"")
                .containsPattern("<rect class=\"allow\" x=\"85.71\" y=\"66.67\" width=\"11.43\" height=\"33.33\">")
                .containsPattern("<rect class=\"review\" x=\"85.71\" y=\"0.00\" width=\"11.43\" height=\"66.67\">")
                .containsPattern("<title>\\d+ \\w+: 2 REVIEW</title>")
                .containsPattern("(?s)data-label=\"Category\">hate</th>\\s*<td data-label=\"Decisions\">2</td>")
                .containsPattern("<span class=\"hidden\">2 on \\d+ \\w+</span>");
    }

    @Test
    void theBacklogAndTheAgeOfTheOldestCaseAreTold() {
        UUID oldest = desk.hate("one");
        desk.hate("two");
        clock.forward(Duration.ofHours(3));
        assertThat(as("lea", "/console/overview"))
                .bodyText()
                .containsPattern("(?s)Cases wait</dt><dd>2</dd>.*The oldest case waits for</dt><dd>3 h 0 min</dd>")
                .contains("Cases without a verdict at the end of each day");

        say(oldest, "ada", LabelVerdict.VIOLATION, "Plain.");
        assertThat(as("lea", "/console/overview")).bodyText().contains("Cases wait</dt><dd>1</dd>");
    }

    @Test
    void agreementOfReviewersIsDrawnWithItsInterval() {
        for (int n = 0; n < 4; n++) {
            UUID caseId = desk.hate("episode-" + n);
            say(caseId, "ada", n % 2 == 0 ? LabelVerdict.VIOLATION : LabelVerdict.NO_VIOLATION, "So.");
            say(caseId, "ben", n % 2 == 0 ? LabelVerdict.VIOLATION : LabelVerdict.NO_VIOLATION, "So too.");
        }

        assertThat(as("lea", "/console/overview"))
                .bodyText()
                .contains("<strong>1.00</strong>", "1.00 to 1.00", "class=\"at\" y1=\"0\" y2=\"6\" x1=\"100.0\"");
    }

    @Test
    void whatTheNewestAuditSaysOfAllDecisionsIsDrawnWithItsInterval() {
        assertThat(as("lea", "/console/overview")).bodyText().contains("No audit is finished yet");

        audit.says(
                new LiveFigure.Estimated(Category.HATE, "precision", 0.8, 0.55, 0.95, 40),
                new LiveFigure.NotEnoughData(Category.HATE, "recall", "5 labels say yes"),
                new LiveFigure.NotEnoughData(Category.SPAM, "recall", "none was found"),
                new LiveFigure.Estimated(Category.SPAM, "prevalence", 0, 0, 0.1, 40));

        assertThat(as("lea", "/console/overview"))
                .bodyText()
                .contains("<strong>0.80</strong>", "0.55 to 0.95", "x1=\"80.0\"", "data-label=\"Labels\">40</td>")
                .contains("No number: 5 labels say yes.")
                .containsPattern("(?s)5 labels say yes.*<summary>Categories that nothing.*spam.*none was found")
                .doesNotContain("No audit is finished yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8", "many", SCRIPT})
    void itIsOfAWeekAMonthOrAQuarter(String days) {
        assertThat(as("lea", "/console/overview?days=" + days))
                .hasStatus(422)
                .bodyText()
                .contains("7, 30 or 90 days")
                .doesNotContain(SCRIPT);
    }

    /** Asks for a page, signs in, and tells where that leads. */
    private String signIn(String who, String wanted) {
        MockHttpSession session = new MockHttpSession();
        assertThat(http.get().uri(wanted).session(session)).hasRedirectedUrl("/console/sign-in");
        return String.valueOf(http.post()
                .uri("/console/sign-in")
                .session(session)
                .with(csrf())
                .formField("username", who)
                .formField("password", ConsoleApplication.PASSWORD)
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }
}
