package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Content that is made to break the pages that show it. */
class HostileContentTest extends PageTest {

    @Test
    void nothingThatPeopleSentIsEverRunAsAScript() {
        UUID caseId = desk.open(
                Desk.item(
                        "id" + SCRIPT,
                        "creator" + SCRIPT,
                        Part.text("p" + SCRIPT, "text" + SCRIPT),
                        Part.media("m" + SCRIPT, Modality.AUDIO, new byte[] {1})),
                Desk.textual("p" + SCRIPT, "text" + SCRIPT, Category.HATE, 0.8),
                Desk.scored(
                        "m" + SCRIPT,
                        Modality.AUDIO,
                        Category.HATE,
                        0.6,
                        new Evidence.Transcript("heard" + SCRIPT, new Evidence.Segment(0, 10, Optional.empty(), 0.6)),
                        new Evidence.Segment(0, 10, Optional.of("what" + SCRIPT), 0.6),
                        new Evidence.Match("bank" + SCRIPT, 3, 0.6)));
        take("ada");
        assertThat(post("ada", "/console/cases/" + caseId + "/skip", "reason", "reason" + SCRIPT))
                .hasStatus(302);
        take("ben");
        MvcTestResult refused = label(
                "ben",
                caseId,
                "verdict",
                SCRIPT,
                "category:" + SCRIPT,
                SCRIPT,
                "severity",
                SCRIPT,
                "note",
                "note" + SCRIPT,
                "seen",
                SCRIPT);
        label("ben", caseId, "verdict", "UNSURE", "note", "note" + SCRIPT);

        assertThat(body(refused)).contains("note&lt;script&gt;");
        assertThat(body(as("lea", "/console/cases/" + caseId).exchange()))
                .contains(
                        "id&lt;script&gt;",
                        "creator&lt;script&gt;",
                        "p&lt;script&gt;",
                        "heard&lt;script&gt;",
                        "what&lt;script&gt;",
                        "bank&lt;script&gt;",
                        "reason&lt;script&gt;",
                        "note&lt;script&gt;");
        for (MvcTestResult page : new MvcTestResult[] {
            refused,
            as("lea", "/console/cases/" + caseId).exchange(),
            as("lea", "/console").exchange(),
            as("lea", "/console/decisions?contentId=" + SCRIPT).exchange(),
            as("lea", "/console/decisions?category=" + SCRIPT).exchange(),
            as("lea", "/console?status=" + SCRIPT).exchange(),
            as("lea", "/console/decisions/" + reviews.find(caseId).orElseThrow().scanId())
                    .exchange()
        }) {
            assertThat(body(page)).doesNotContain(SCRIPT).doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @Test
    void aTextOfAHundredThousandCharactersIsShownWhole() {
        String text = "Long words go by. ".repeat(5_556) + "the end.";
        UUID caseId = desk.text("long", text, Category.HATE, 0.8);

        assertThat(as("ada", "/console/cases/" + caseId))
                .hasStatusOk()
                .bodyText()
                .contains("the end.");
    }
}
