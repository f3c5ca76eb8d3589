package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The queue, and taking a case from it. */
class QueuePageTest extends PageTest {

    @Test
    void theQueueShowsWhatIsUrgentForHowLongAndWithWhom() {
        desk.hate("waiting");
        held("ben", desk.text("held", "I will come and hurt them all.", Category.HATE_THREATENING, 0.9));
        clock.forward(Duration.ofHours(3));
        desk.text("restricted", "x", Category.SEXUAL_MINORS, 0.3);

        assertThat(as("ada", "/console"))
                .bodyText()
                .contains("3 cases wait", "the oldest for 3 h", "waiting", "hate/threatening", "restricted")
                .doesNotContain("/console/cases/" + caseOf("restricted"));
        assertThat(as("lea", "/console")).bodyText().contains("/console/cases/" + caseOf("restricted"));
    }

    @Test
    void leadsFindWhatReviewersDisagreeOn() {
        UUID caseId = desk.hate("disputed");
        sql.sql("update review_case set opinions_wanted = 2").update();
        say(caseId, "ada", LabelVerdict.VIOLATION, "So.");
        say(caseId, "ben", LabelVerdict.NO_VIOLATION, "Not so.");
        desk.hate("waiting");

        assertThat(as("lea", "/console")).bodyText().contains("Reviewers disagree (1)", "status=adjudication");
        assertThat(as("lea", "/console?status=adjudication"))
                .bodyText()
                .contains("Reviewers disagree on one case", "disputed")
                .doesNotContain("One case waits", "waiting");
        assertThat(as("ada", "/console")).bodyText().doesNotContain("Reviewers disagree");
    }

    @Test
    void whatHasItsVerdictIsNotSaidToWait() {
        UUID caseId = held("ben");
        assertThat(as("ada", "/console")).bodyText().contains("Waits for");
        label("ben", caseId, "verdict", "NO_VIOLATION");

        assertThat(as("ada", "/console?status=labelled"))
                .bodyText()
                .contains("episode-1", "data-label=\"Age\"")
                .doesNotContain("Waits for");
    }

    @Test
    void theDoorIsFoundHoweverItIsWritten() {
        assertThat(as("ada", "/console/")).hasStatus(302).hasRedirectedUrl("/console");
    }

    @Test
    void aLeaseIsShownUntilItEnds() {
        held("ben", desk.hate("episode-1"));

        assertThat(as("ada", "/console")).bodyText().contains("ben, until");
        assertThat(as("ben", "/console")).bodyText().contains("you, until", "Go on with your case");
        clock.forward(Duration.ofMinutes(16));
        assertThat(as("ada", "/console")).bodyText().doesNotContain("ben, until");
    }

    @Test
    void theQueueComesInPages() {
        for (int n = 0; n < 51; n++) {
            desk.hate("episode-" + n);
        }
        String first = body(as("ada", "/console").exchange());
        String next = Pattern.compile("href=\"(/console\\?[^\"]*cursor=[^\"]*)\"")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");

        assertThat(first).contains("51 cases wait").contains("episode-49").doesNotContain("episode-50");
        assertThat(as("ada", next))
                .bodyText()
                .contains("episode-50", "First page")
                .doesNotContain("episode-49<");
        assertThat(as("ada", "/console?cursor=nonsense"))
                .hasStatus(422)
                .bodyText()
                .contains("no cursor");
        assertThat(as("ada", "/console?status=lost")).hasStatus(422);
    }

    @Test
    void whoeverHasACaseGetsThatOneInsteadOfAnother() {
        UUID urgent = desk.text("urgent", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        desk.hate("other");

        assertThat(post("ada", "/console/next")).hasRedirectedUrl("/console/cases/" + urgent);
        assertThat(post("ada", "/console/next")).hasRedirectedUrl("/console/cases/" + urgent);
        assertThat(post("ben", "/console/next")).hasRedirectedUrl("/console/cases/" + caseOf("other"));
        assertThat(post("lea", "/console/next"))
                .hasRedirectedUrl("/console")
                .flash()
                .containsKey("notice");
    }
}
