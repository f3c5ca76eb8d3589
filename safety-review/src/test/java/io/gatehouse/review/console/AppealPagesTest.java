package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.appeal.Appeal;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.AppealStatus;
import io.gatehouse.store.appeal.NewAppeal;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AppealPagesTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        // who, the list, one appeal, closing one
        "ada, 200, 200, 403",
        "ben, 200, 200, 302",
        "lea, 200, 200, 302",
        "pia, 403, 403, 403",
        "tom, 200, 200, 403"
    })
    void eachRoleHasItsRooms(String who, int list, int one, int closing) {
        UUID appeal = appealed("episode-1", "sue");

        assertThat(as(who, "/console/appeals")).hasStatus(list);
        assertThat(as(who, "/console/appeals/" + appeal)).hasStatus(one);
        assertThat(close(who, appeal, "outcome", "upheld", "reason", "It holds."))
                .hasStatus(closing);
    }

    @Test
    void nothingWaitsInAnEmptyHouse() {
        assertThat(as("ada", "/console/appeals")).bodyText().contains("0 appeals wait", "No appeal waits.");
        assertThat(as("ada", "/console/appeals?status=closed")).bodyText().contains("No appeal was closed yet.");
    }

    @Test
    void openAppealsAreListedWithTheAgeOfTheOldestAndClosedOnesWithTheirOutcome() {
        UUID appeal = appealed("episode-1", "sue");
        clock.forward(Duration.ofHours(3));

        assertThat(as("ada", "/console/appeals"))
                .bodyText()
                .contains(
                        "One appeal waits", "the oldest for 3 h", "creator-9", "context", "/console/appeals/" + appeal);
        close("ben", appeal, "outcome", "reversed", "reason", "A quotation.");

        assertThat(as("ada", "/console/appeals")).bodyText().contains("No appeal waits.");
        assertThat(as("ada", "/console/appeals?status=closed"))
                .bodyText()
                .contains("<strong>reversed</strong>", ">ben<", "3 h 0 min");
        assertThat(as("ada", "/console/appeals/" + appeal))
                .bodyText()
                .contains("How it ended", "A quotation.")
                .doesNotContain("ruling-form");
    }

    @Test
    void anAppealIsReadBesideTheItemTheDecisionAndTheLabels() {
        UUID appeal = appealed("episode-1", "sue");

        assertThat(as("ben", "/console/appeals/" + appeal))
                .bodyText()
                .contains(
                        "It quotes somebody.",
                        "thieves",
                        "hate-review",
                        "<strong>sue</strong>: <span>violation</span>",
                        "Plain.",
                        "ruling-form");
        assertThat(views.of(appeals.find(appeal).orElseThrow().scanId()))
                .singleElement()
                .satisfies(look -> assertThat(look.viewer()).isEqualTo("ben"));
    }

    @Test
    void anAppealThatSucceedsInPartBringsTheItemBackWithLabels() {
        UUID appeal = appealed("episode-1", "sue");

        assertThat(close("ben", appeal, "outcome", "partly", "labels", "explicit, satire", "reason", "For adults."))
                .hasRedirectedUrl("/console/appeals");

        Appeal closed = appeals.find(appeal).orElseThrow();
        assertThat(closed.status()).isEqualTo(AppealStatus.PARTLY);
        assertThat(closed.closing().orElseThrow().decidedBy()).isEqualTo("ben");
        assertThat(scans.find(closed.scanId())
                        .orElseThrow()
                        .overturn()
                        .orElseThrow()
                        .labels())
                .containsExactly("explicit", "satire");
    }

    @Test
    void whoeverJudgedTheItemIsToldSoAndRefused() {
        UUID appeal = appealed("episode-1", "ben");

        assertThat(as("ben", "/console/appeals/" + appeal))
                .bodyText()
                .contains("You judged this item before")
                .doesNotContain("ruling-form");
        assertThat(close("ben", appeal, "outcome", "reversed", "reason", "I was wrong."))
                .hasStatus(403)
                .bodyText()
                .contains("You judged this item before");
        assertThat(appeals.find(appeal).orElseThrow().status()).isEqualTo(AppealStatus.OPEN);
        assertThat(close("lea", appeal, "outcome", "reversed", "reason", "He was wrong."))
                .hasStatus(302);
    }

    @Test
    void whoeverWasNotNamedForItIsToldSo() {
        UUID appeal = appealed("episode-1", "sue");

        assertThat(as("ada", "/console/appeals/" + appeal))
                .bodyText()
                .contains("Only people decide on appeals", "gatehouse.review.reviewers[].appeals");
        assertThat(as("tom", "/console/appeals/" + appeal))
                .bodyText()
                .contains("Your role reads appeals and closes none.");
    }

    @Test
    void anAppealIsClosedOnce() {
        UUID appeal = appealed("episode-1", "sue");
        close("ben", appeal, "outcome", "upheld", "reason", "It holds.");

        assertThat(close("lea", appeal, "outcome", "reversed", "reason", "Not so."))
                .hasStatus(409)
                .bodyText()
                .contains("This appeal was decided on for good: upheld");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reason=So.|one of upheld, partly, reversed",
                "outcome=open&reason=So.|&quot;open&quot; is none",
                "outcome=upheld|is missing; say why",
                "outcome=upheld&reason=LONG|at most 4000 are allowed",
                "outcome=partly&reason=So.|say with which labels",
                "outcome=partly&reason=So.&labels=Für Alle|small letters",
                "outcome=upheld&reason=So.&labels=explicit|go with the outcome"
            })
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost(String form, String complaint) {
        UUID appeal = appealed("episode-1", "sue");
        String[] fields = form.replace("LONG", "x".repeat(4001)).split("[=&]", -1);

        assertThat(close("ben", appeal, fields)).hasStatus(422).bodyText().contains("Nothing was stored", complaint);
        assertThat(appeals.find(appeal).orElseThrow().status()).isEqualTo(AppealStatus.OPEN);
        assertThat(close("ben", appeal, "reason", "A quotation.")).bodyText().contains("A quotation.</textarea>");
    }

    @Test
    void restrictedAppealsAreForThoseWhoAgreed() {
        UUID caseId = desk.text("hidden", "x", Category.SEXUAL_MINORS, 0.3);
        say(caseId, "sue", LabelVerdict.VIOLATION, "Plain.");
        UUID appeal = appeal(caseId, "creator-9", "It does not.").id();

        assertThat(as("ben", "/console/appeals"))
                .bodyText()
                .contains("restricted")
                .doesNotContain("/console/appeals/" + appeal);
        assertThat(as("ben", "/console/appeals/" + appeal)).hasStatus(403);
        assertThat(close("ben", appeal, "outcome", "upheld", "reason", "So.")).hasStatus(403);
        assertThat(as("lea", "/console/appeals/" + appeal)).hasStatusOk();
    }

    @Test
    void nothingThatPeopleSentIsEverRunAsAScript() {
        UUID caseId = desk.open(
                Desk.item("id" + SCRIPT, "by" + SCRIPT, Part.text("p" + SCRIPT, "text" + SCRIPT)),
                Desk.textual("p" + SCRIPT, "text" + SCRIPT, Category.HATE, 0.8));
        say(caseId, "sue" + SCRIPT, LabelVerdict.VIOLATION, "note" + SCRIPT);
        UUID appeal = appeal(caseId, "who" + SCRIPT, "why" + SCRIPT).id();
        MvcTestResult refused =
                close("ben", appeal, "outcome", SCRIPT, "labels", "label" + SCRIPT, "reason", "reason" + SCRIPT);

        assertThat(body(refused))
                .contains("who&lt;script", "why&lt;script", "text", "sue&lt;script", "note&lt;script", "by&lt;script")
                .contains("reason&lt;script", "label&lt;script")
                .doesNotContain(SCRIPT);
        close("ben", appeal, "outcome", "upheld", "reason", "reason" + SCRIPT);
        for (String path : new String[] {
            "/console/appeals?status=closed", "/console/appeals/" + appeal, "/console/appeals?status=" + SCRIPT
        }) {
            assertThat(body(as("ada", path).exchange()))
                    .contains("&lt;script&gt;")
                    .doesNotContain(SCRIPT)
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/console/appeals/01930000-0000-7000-8000-000000000001, 404",
        "/console/appeals/nonsense, 404",
        "/console/appeals?cursor=nonsense, 422"
    })
    void whatIsNotThereIsSaidOnAPage(String path, int status) {
        assertThat(as("lea", path)).hasStatus(status).bodyText().contains("This was not done");
    }

    private UUID appealed(String contentId, String firstReviewer) {
        UUID caseId = desk.hate(contentId);
        say(caseId, firstReviewer, LabelVerdict.VIOLATION, "Plain.");
        return appeal(caseId, "creator-9", "It quotes somebody.").id();
    }

    private Appeal appeal(UUID caseId, String appellant, String statement) {
        return appeals.open(scanOf(caseId), new NewAppeal(appellant, AppealGround.CONTEXT, statement));
    }

    private MvcTestResult close(String who, UUID appeal, String... fields) {
        return post(who, "/console/appeals/" + appeal + "/decision", fields);
    }
}
