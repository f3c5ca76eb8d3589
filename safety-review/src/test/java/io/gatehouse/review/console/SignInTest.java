package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who comes in, to which rooms, and what pages and forms are sealed against. */
class SignInTest extends PageTest {

    @Test
    void whoeverComesInSignsInFirst() {
        assertThat(http.get().uri("/console")).hasStatus(302).hasRedirectedUrl("/console/sign-in");
        assertThat(http.get().uri("/console").header("X-API-Key", "gh_any")).hasRedirectedUrl("/console/sign-in");
        assertThat(http.get().uri("/console/sign-in")).hasStatusOk().bodyText().contains("Sign in", "Password");
        assertThat(http.get().uri("/console/assets/console.css")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "ada, correct horse battery staple, /console",
        "ada, wrong, /console/sign-in?wrong",
        "nobody, wrong, /console/sign-in?wrong"
    })
    void aNameAndItsPasswordOpenTheDoor(String name, String password, String leadsTo) {
        assertThat(entering(name, password)).hasRedirectedUrl(leadsTo);
    }

    @Test
    void whoeverGuessesIsSlowedDown() {
        for (int n = 0; n < 10; n++) {
            assertThat(entering("pia", "guess " + n)).hasRedirectedUrl("/console/sign-in?wrong");
        }

        assertThat(entering("pia", ConsoleApplication.PASSWORD)).hasRedirectedUrl("/console/sign-in?often");
        assertThat(http.get().uri("/console/sign-in?often")).bodyText().contains("Wait half a minute");
    }

    private MvcTestResult entering(String name, String password) {
        return http.post()
                .uri("/console/sign-in")
                .with(csrf())
                .formField("username", name)
                .formField("password", password)
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        // who, the queue, a case, decisions, one decision, policies, taking a case
        "ada, 200, 200, 403, 403, 200, 302",
        "pia, 200, 403, 200, 403, 200, 403",
        "tom, 200, 200, 200, 200, 200, 403"
    })
    void eachRoleHasItsRooms(String who, int queue, int file, int found, int decision, int policies, int taking) {
        UUID caseId = desk.hate("episode-1");
        UUID scanId = reviews.find(caseId).orElseThrow().scanId();

        assertThat(as(who, "/console")).hasStatus(queue);
        assertThat(as(who, "/console/cases/" + caseId)).hasStatus(file);
        assertThat(as(who, "/console/decisions")).hasStatus(found);
        assertThat(as(who, "/console/decisions/" + scanId)).hasStatus(decision);
        assertThat(as(who, "/console/policies")).hasStatus(policies);
        assertThat(post(who, "/console/next")).hasStatus(taking);
    }

    @Test
    void aForgedFormIsRefusedInWordsAndNothingIsStored() {
        UUID caseId = held("ada");

        MvcTestResult answer = http.post()
                .uri("/console/cases/" + caseId + "/label")
                .with(csrf().useInvalidToken())
                .with(user(viewer("ada")))
                .formField("verdict", "VIOLATION")
                .exchange();

        assertThat(answer)
                .hasStatus(403)
                .bodyText()
                .contains("Nothing was stored", "href=\"/console/cases/" + caseId + "\">Go on with the case");
        assertThat(http.post().uri("/console/sign-out").with(user(viewer("ada"))))
                .hasStatus(403);
        assertThat(reviews.labels(caseId)).isEmpty();
    }

    @Test
    void pagesRunNoScriptButTheConsolesOwn() {
        UUID caseId = held("lea");
        UUID scanId = reviews.find(caseId).orElseThrow().scanId();
        for (String page : new String[] {
            "/console",
            "/console/cases/" + caseId,
            "/console/decisions",
            "/console/decisions/" + scanId,
            "/console/policies",
            "/console/overview",
            "/console/appeals",
            "/console/quality",
            "/console/exposure",
            "/console/reports",
            "/console/sign-in"
        }) {
            MvcTestResult answer = as("lea", page).exchange();
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "data:", "*");
            assertThat(body(answer))
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<[^>]* (style|on[a-z]+)=");
        }
    }
}
