package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposurePageTest extends PageTest {

    private static final String REMINDER = "Time for a break";

    @BeforeEach
    void beginAtNoon() {
        clock.forwardToNoon();
    }

    @ParameterizedTest
    @CsvSource({"ada, 200, 302", "lea, 200, 302", "pia, 403, 403", "tom, 200, 302"})
    void itIsForThoseWhoSeeContent(String who, int page, int choosing) {
        assertThat(as(who, "/console/exposure")).hasStatus(page);
        assertThat(post(who, "/console/exposure/comfort")).hasStatus(choosing);
    }

    @Test
    void whoSawNothingIsToldSo() {
        assertThat(as("ada", "/console/exposure"))
                .bodyText()
                .contains(
                        "0 parts seen, 0 labels given",
                        "You saw nothing.",
                        "once you saw 3 parts of severity 4 or more")
                .doesNotContain(REMINDER);
    }

    @Test
    void whatOneSawIsCountedBySeverityAndModalityForThemAlone() {
        UUID caseId = desk.text("grave", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        UUID mild = desk.text("mild", "So you say.", Category.HATE, 0.4);
        as("ada", "/console/cases/" + caseId).exchange();
        as("ada", "/console/cases/" + caseId).exchange();
        as("ada", "/console/cases/" + mild).exchange();

        assertThat(as("ada", "/console/exposure"))
                .bodyText()
                .contains("2 parts seen, 0 labels given")
                .containsPattern("(?s)6 – 7</th><td>1</td>.*2 – 3</th><td>1</td>");
        assertThat(as("ben", "/console/exposure")).bodyText().contains("0 parts seen");
    }

    @Test
    void whereScriptsRunWhatStaysFoldedAndBlurredDoesNotCountUntilItIsUncovered() {
        UUID grave = desk.text("grave", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        UUID mild = desk.text("mild", "So you say.", Category.HATE, 0.4);
        UUID pictured = media(Category.WEAPONS);
        String part = "/console/scans/" + scanOf(pictured) + "/parts/1/";
        for (String path : List.of("/console/cases/" + grave, "/console/cases/" + mild, part + "media")) {
            as("ada", path).cookie(new Cookie(Looks.TELLING, "1")).exchange();
        }

        assertThat(as("ada", "/console/exposure"))
                .bodyText()
                .contains("1 parts seen", "Where scripts do not run")
                .containsPattern("(?s)6 – 7</th><td class=\"quiet\">0</td>.*2 – 3</th><td>1</td>");
        assertThat(post("ada", "/console/scans/" + scanOf(grave) + "/parts/1/look"))
                .hasStatus(204);
        assertThat(post("ada", part + "look")).hasStatus(204);

        assertThat(as("ada", "/console/exposure")).bodyText().contains("3 parts seen");
        assertThat(as("tom", "/console/cases/" + grave)).bodyText().contains("the part comment");
    }

    @Test
    void onlyWhatOneMayLookAtIsUncovered() {
        UUID hidden = desk.text("hidden", "x", Category.SEXUAL_MINORS, 0.3);
        String look = "/console/scans/" + scanOf(hidden) + "/parts/1/look";

        assertThat(post("ada", look)).hasStatus(403);
        assertThat(post("pia", look)).hasStatus(403);
        assertThat(post("lea", look)).hasStatus(204);
        assertThat(post("lea", look.replace("/1/", "/2/"))).hasStatus(404);
        assertThat(http.post().uri(look).with(user(viewer("lea")))).hasStatus(403);
    }

    @Test
    void yesterdayBelongsToTheWeekAndNotToToday() {
        as("ada", "/console/cases/" + desk.hate("episode-1")).exchange();
        clock.forward(Duration.ofDays(1));

        assertThat(as("ada", "/console/exposure"))
                .bodyText()
                .containsPattern("(?s)Today</span> <span class=\"quiet\">0 parts seen.*1 parts seen");
        clock.forward(Duration.ofDays(7));
        assertThat(as("ada", "/console/exposure")).bodyText().doesNotContain("1 parts seen");
    }

    @Test
    void afterASetExposureABreakIsSuggestedOnTheCaseUntilItWasLongEnough() {
        UUID last = null;
        for (int n = 0; n < 3; n++) {
            assertThat(as("ada", "/console/exposure")).bodyText().doesNotContain(REMINDER);
            last = desk.hate("episode-" + n);
            as("ada", "/console/cases/" + last).exchange();
        }

        assertThat(as("ada", "/console/cases/" + last))
                .bodyText()
                .contains("You saw 3 grave parts within 60 minutes. " + REMINDER);
        assertThat(as("ben", "/console/cases/" + last)).bodyText().doesNotContain(REMINDER);
        clock.forward(Duration.ofMinutes(61));
        assertThat(as("ada", "/console/cases/" + desk.text("mild", "So?", Category.HATE, 0.4)))
                .bodyText()
                .doesNotContain(REMINDER);
    }

    @Test
    void picturesAndSoundAreMetAsOneChose() {
        String path = "/console/cases/" + media(Category.WEAPONS);
        assertThat(as("ada", path)).bodyText().contains("class=\"frame blurred grey\"", "muted=\"muted\"");

        assertThat(post("ada", "/console/exposure/comfort", "grey", "true")).hasRedirectedUrl("/console/exposure");

        assertThat(as("ada", path))
                .bodyText()
                .contains("class=\"frame  grey\"", "Show it in colour")
                .doesNotContain("blurred", "muted=\"muted\"");
        assertThat(as("ben", path)).bodyText().contains("class=\"frame blurred grey\"");
        assertThat(as("ada", "/console/exposure"))
                .bodyText()
                .containsPattern("name=\"grey\" value=\"true\" checked")
                .doesNotContainPattern("name=\"blurred\" value=\"true\" checked");
    }

    @Test
    void whatMayBeHardToBearStaysVeiledWhateverOneChose() {
        post("ada", "/console/exposure/comfort");

        assertThat(as("ada", "/console/cases/" + media(Category.VIOLENCE_GRAPHIC)))
                .bodyText()
                .contains("class=\"frame blurred grey\"", "muted=\"muted\"");
    }

    @Test
    void nothingThatIsSentIsEverRunAsAScript() {
        assertThat(post("ada", "/console/exposure/comfort", "grey", SCRIPT))
                .bodyText()
                .doesNotContain(SCRIPT);
    }

    private UUID media(Category category) {
        return desk.open(
                Desk.item(
                        "video",
                        "artist-7",
                        Part.media("cover", Modality.IMAGE, new byte[] {1}),
                        Part.media("song", Modality.AUDIO, new byte[] {1})),
                Desk.scored("cover", Modality.IMAGE, category, 0.7, new Evidence.Box(0.1, 0.1, 0.2, 0.2, 0.7)),
                Desk.scored("song", Modality.AUDIO, category, 0.7));
    }
}
