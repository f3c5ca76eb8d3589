package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.GoldenTruth;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityPageTest extends PageTest {

    @ParameterizedTest
    @CsvSource({"ada, 403", "lea, 200", "pia, 403", "tom, 200"})
    void whoeverIsMeasuredLearnsNothingHere(String who, int status) {
        assertThat(as(who, "/console/quality")).hasStatus(status);
    }

    @Test
    void withoutLabelsThereIsNoNumberAndThePageSaysWhy() {
        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .contains(
                        "0 labels on 0 cases",
                        "Reviewers are of one mind on every case.",
                        "No number: two items with two ratings each are needed",
                        "No two reviewers judged the same two cases.",
                        "there are 0 raters",
                        "None of 0.",
                        "Nobody judged a golden item yet.");
    }

    @Test
    void agreementAndReliabilityAreToldWithIntervals() {
        for (int n = 0; n < 12; n++) {
            UUID caseId = desk.hate("episode-" + n);
            say(caseId, "ada", verdict(n % 2 == 0), "So.");
            say(caseId, "ben", verdict(n % 2 == 0), "So.");
            say(caseId, "cy", verdict(n % 2 == 0 && n != 4), "So.");
        }

        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .contains("36 labels on 12 cases", "Fleiss&#39; kappa", "Krippendorff&#39;s alpha", "ada and ben")
                .containsPattern("<strong>1.00</strong> <span class=\"quiet\">1.00 to 1.00</span>")
                .containsPattern("<strong>0\\.\\d\\d</strong> <span class=\"quiet\">0\\.\\d\\d to [01]\\.\\d\\d</span>")
                .containsPattern("(?s)>cy</th>\\s*<td data-label=\"Cases\"><span>12</span> "
                        + "<span class=\"tag warn\">few cases</span></td>"
                        + "\\s*<td data-label=\"Right in all\">0\\.9\\d</td>"
                        + "\\s*<td data-label=\"Sees violations\">0\\.8\\d</td>");
    }

    @Test
    void whoeverJudgedEnoughIsNotDoubted() {
        for (int n = 0; n < 20; n++) {
            UUID caseId = desk.hate("episode-" + n);
            say(caseId, "ada", verdict(n % 2 == 0), "So.");
            say(caseId, "ben", verdict(n % 2 == 0), "So.");
            say(caseId, "cy", verdict(n % 2 == 0), "So.");
        }
        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .contains("<td data-label=\"Cases\"><span>20</span> </td>")
                .doesNotContain("few cases");
    }

    @Test
    void agreementWorseThanChanceIsDrawnAtTheEdgeAndSaysSo() {
        for (int n = 0; n < 8; n++) {
            UUID caseId = desk.hate("episode-" + n);
            say(caseId, "ada", verdict(n % 2 == 0), "So.");
            say(caseId, "ben", verdict(n % 2 == 1), "Not so.");
        }
        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .containsPattern("<strong>-1.00</strong>[^\n]*worse than chance")
                .contains("<path class=\"below\"");
    }

    @Test
    void casesOnWhichReviewersDisagreeLeadToTheCase() {
        UUID caseId = desk.hate("disputed");
        sql.sql("update review_case set opinions_wanted = 2").update();
        say(caseId, "ada", LabelVerdict.VIOLATION, "So.");
        say(caseId, "ben", LabelVerdict.NO_VIOLATION, "Not so.");

        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .contains("one case waits for a lead", "/console/cases/" + caseId, "disputed");
    }

    @Test
    void goldenItemsTellHowEachReviewerDid() {
        UUID known = desk.hate("known");
        say(known, "sue", LabelVerdict.VIOLATION, "So.");
        UUID hidden = quality.hide(known, new GoldenTruth(LabelVerdict.VIOLATION, Map.of(), "lea", "It is plain."));
        say(hidden, "ada", LabelVerdict.VIOLATION, "So.");
        say(hidden, "ben", LabelVerdict.NO_VIOLATION, "Not so.");

        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .containsPattern("(?s)>ada</th>\\s*<td data-label=\"Judged\">1</td>\\s*<td data-label=\"Right\">1</td>"
                        + "\\s*<td data-label=\"Share\">1.00</td>")
                .containsPattern("(?s)>ben</th>\\s*<td data-label=\"Judged\">1</td>\\s*<td data-label=\"Right\">0</td>")
                .doesNotContain("/console/cases/" + hidden);
    }

    @Test
    void labelsThatTheScoresContradictLeadToTheCase() {
        for (int n = 0; n < 10; n++) {
            say(desk.hate("right-" + n), true);
            say(desk.text("mild-" + n, "They are all here.", Category.HATE, 0.4), false);
        }
        UUID doubted = desk.text("doubted", "They are all thieves.", Category.HATE, 0.96);
        say(doubted, false);
        UUID agreed = desk.hate("agreed");
        say(agreed, true);
        clock.forward(Duration.ofMinutes(2));

        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .containsPattern("(?s)<a href=\"/console/cases/" + doubted + "\" dir=\"auto\">doubted</a>"
                        + ".*?hate.*?ada</bdi>: <span>does not apply</span>.*?>0\\.960</td>")
                .doesNotContain("/console/cases/" + agreed);
    }

    @Test
    void ofWhichCategoryNobodyCanSayIsTold() {
        say(desk.hate("episode-1"), true);
        clock.forward(Duration.ofMinutes(2));

        assertThat(as("lea", "/console/quality"))
                .bodyText()
                .contains("None of 1.", "10 labels that say yes and 10 that say no are needed, but there are 1 and 0");
    }

    private void say(UUID caseId, boolean hate) {
        reviews.addLabel(caseId, label("ada", Map.of(Category.HATE, hate)));
    }

    private static NewLabel label(String reviewer, Map<Category, Boolean> categories) {
        return new NewLabel(
                reviewer,
                verdict(categories.containsValue(true)),
                categories,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    @Test
    void nothingThatPeopleSentIsEverRunAsAScript() {
        for (int n = 0; n < 20; n++) {
            UUID odd = desk.text("odd" + SCRIPT, "They are all thieves.", Category.HATE, n % 2 == 0 ? 0.96 : 0.4);
            reviews.addLabel(odd, label("mel" + SCRIPT, Map.of(Category.HATE, n != 0 && n % 2 == 0)));
        }
        reviews.addLabel(desk.hate("more"), label("mel", Map.of(Category.HATE, true)));
        clock.forward(Duration.ofMinutes(2));
        for (int n = 0; n < 2; n++) {
            UUID caseId = desk.hate("id" + SCRIPT);
            sql.sql("update review_case set opinions_wanted = 2").update();
            say(caseId, "sue" + SCRIPT, LabelVerdict.VIOLATION, "So.");
            say(caseId, "bob" + SCRIPT, LabelVerdict.NO_VIOLATION, "Not so.");
        }

        assertThat(body(as("lea", "/console/quality").exchange()))
                .contains("id&lt;script", "bob&lt;script", "odd&lt;script", "mel&lt;script")
                .doesNotContain(SCRIPT)
                .doesNotContainPattern("<script(?![^>]* src=)");
        assertThat(body(as("lea", "/console/quality?days=" + SCRIPT).exchange()))
                .doesNotContain(SCRIPT);
    }

    @ParameterizedTest
    @CsvSource({"days=0", "days=many", "cursor=nonsense"})
    void whatCannotBeShownIsSaidOnAPage(String parameter) {
        assertThat(as("lea", "/console/quality?" + parameter))
                .hasStatus(422)
                .bodyText()
                .contains("This cannot be shown");
    }

    private static LabelVerdict verdict(boolean breaks) {
        return breaks ? LabelVerdict.VIOLATION : LabelVerdict.NO_VIOLATION;
    }
}
