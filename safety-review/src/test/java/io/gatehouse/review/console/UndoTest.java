package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.Lease;
import io.gatehouse.store.review.ReviewLedger;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A label that was stored a moment ago, and is taken back. */
class UndoTest extends PageTest {

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aLabelIsTakenBackFromThePageThatComesNextAndItsCaseAndAllThatItSaidComeBack() {
        UUID caseId = labelled();

        assertThat(as("ada", "/console").session(session))
                .bodyText()
                .contains("Take the label back", "until <time>", "action=\"" + undo(caseId) + '"')
                .containsPattern("<strong>[1-6]?[0-9] s</strong> left");
        assertThat(back("ada", caseId)).hasRedirectedUrl("/console/cases/" + caseId);

        assertThat(onlyLabel(caseId).retractedAt()).isPresent();
        assertThat(reviews.find(caseId).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(reviews.find(caseId).orElseThrow().lease().map(Lease::reviewer))
                .contains("ada");
        assertThat(as("ada", "/console/cases/" + caseId).session(session))
                .bodyText()
                .contains("Your label is taken back", ">Aimed at a group.</textarea>")
                .containsPattern("value=\"VIOLATION\"[^>]* checked")
                .doesNotContain("Take the label back");
    }

    @Test
    void whoTookALabelBackHasTheCaseForAsLongAsIfTheyHadTakenIt() {
        UUID caseId = labelled();
        back("ada", caseId);
        clock.forward(Duration.ofMinutes(14));

        assertThat(as("ada", "/console/cases/" + caseId)).bodyText().contains("id=\"left\"", "id=\"label-form\"");
        assertThat(leases.next(null, Optional.of("ben"))).isEmpty();
    }

    @Test
    void whereTheCaseIsAnothersMeanwhileTheLabelIsTakenBackAllTheSame() {
        UUID caseId = labelled();
        desk.reopen(caseId);
        take("ben");

        assertThat(back("ada", caseId)).hasRedirectedUrl("/console/cases/" + caseId);
        assertThat(as("ada", "/console/cases/" + caseId)).bodyText().contains("ben has this case until");
        assertThat(onlyLabel(caseId).stands()).isFalse();
    }

    @Test
    void afterAMinuteItIsTooLateAndThePageSaysSo() {
        UUID caseId = labelled();
        clock.forward(ReviewLedger.UNDO);

        assertThat(as("ada", "/console").session(session)).bodyText().doesNotContain("Take the label back");
        assertThat(back("ada", caseId)).hasStatus(409).bodyText().contains("It is too late", "Nothing was changed");
        assertThat(onlyLabel(caseId).stands()).isTrue();
    }

    @Test
    void nobodyTakesAnothersLabelBack() {
        UUID caseId = labelled();

        assertThat(back("ben", caseId)).hasStatus(409).bodyText().contains("This is not your label");
        assertThat(post("tom", undo(caseId))).hasStatus(403);
        assertThat(post("ada", "/console/cases/" + caseId + "/labels/" + caseId + "/retraction"))
                .hasStatus(404);
        assertThat(onlyLabel(caseId).stands()).isTrue();
    }

    private UUID labelled() {
        UUID caseId = held("ada");
        assertThat(http.post()
                        .uri("/console/cases/" + caseId + "/label")
                        .with(csrf())
                        .with(user(viewer("ada")))
                        .session(session)
                        .formField("verdict", "VIOLATION")
                        .formField("note", "Aimed at a group."))
                .hasStatus(302);
        return caseId;
    }

    private Label onlyLabel(UUID caseId) {
        assertThat(reviews.labels(caseId)).hasSize(1);
        return reviews.labels(caseId).getFirst();
    }

    private String undo(UUID caseId) {
        return "/console/cases/" + caseId + "/labels/" + onlyLabel(caseId).id() + "/retraction";
    }

    private MvcTestResult back(String who, UUID caseId) {
        return http.post()
                .uri(undo(caseId))
                .with(csrf())
                .with(user(viewer(who)))
                .session(session)
                .exchange();
    }
}
