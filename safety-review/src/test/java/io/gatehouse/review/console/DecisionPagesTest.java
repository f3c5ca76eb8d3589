package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import org.junit.jupiter.api.Test;

/** Decisions searched, and the policy that made them. */
class DecisionPagesTest extends PageTest {

    @Test
    void decisionsAreFoundByContentActionAndCategory() {
        desk.hate("hated");
        desk.text("spammed", "Win a prize now!", Category.SPAM, 0.9);
        desk.scan(
                Desk.item("fine", "c", Part.text("t", "Good morning")),
                Desk.textual("t", "Good morning", Category.HATE, 0.01));

        assertThat(as("pia", "/console/decisions")).bodyText().contains("hated", "spammed", "fine");
        assertThat(as("pia", "/console/decisions?contentId=fine"))
                .bodyText()
                .contains(">fine<")
                .doesNotContain(">hated<");
        assertThat(as("pia", "/console/decisions?action=ALLOW"))
                .bodyText()
                .contains(">fine<")
                .doesNotContain(">hated<");
        assertThat(as("pia", "/console/decisions?category=hate"))
                .bodyText()
                .contains(">hated<")
                .doesNotContain(">spammed<");
        assertThat(as("pia", "/console/decisions?action=LOSE")).hasStatus(422);
        assertThat(as("pia", "/console/decisions?cursor=x")).hasStatus(422);
    }

    @Test
    void thePolicyPageListsEveryRule() {
        desk.hate("episode-1");
        String digest = ConsoleApplication.POLICY.ref().digest();

        assertThat(ConsoleApplication.POLICY.rules())
                .hasSizeGreaterThan(20)
                .allSatisfy(rule -> assertThat(as("pia", "/console/policies/" + digest))
                        .bodyText()
                        .contains("id=\"" + rule.id() + '"'));
    }
}
