package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The console's pages on a real database. */
class ConsoleTest extends PageTest {

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    // --- the door ---

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
        assertThat(http.post()
                        .uri("/console/sign-in")
                        .with(csrf())
                        .formField("username", name)
                        .formField("password", password))
                .hasRedirectedUrl(leadsTo);
    }

    @ParameterizedTest
    @CsvSource({
        // who, the queue, a case, decisions, one decision, policies, taking a case
        "ada, 200, 200, 403, 403, 200, 302",
        "lea, 200, 200, 200, 200, 200, 302",
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

        assertThat(answer).hasStatus(403).bodyText().contains("Nothing was stored: go back");
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

    // --- the queue ---

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

    // --- the case ---

    @Test
    void aCaseShowsItsEvidenceItsScoresAndItsRule() {
        UUID caseId = desk.hate("episode-1");

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("<mark", "evidence of hate: </span>They are</mark> all thieves.")
                .contains("0.800", "REVIEW at 0.266, reached", "BLOCK at 0.970")
                .contains("hate-review", "This may be hate against people for what they are.")
                .contains("default, version " + ConsoleApplication.POLICY.ref().version());
    }

    @Test
    void recordingsAreShownWithTheirTimesAndPicturesWithTheirAreas() {
        UUID caseId = desk.open(
                Desk.item(
                        "clip",
                        "artist-7",
                        Part.media("cover", Modality.IMAGE, PNG),
                        Part.media("sound", Modality.AUDIO, new byte[] {1}),
                        Part.media("clip", Modality.VIDEO, new byte[] {2})),
                Desk.scored("cover", Modality.IMAGE, Category.WEAPONS, 0.9, new Evidence.Box(0.25, 0.5, 0.1, 0.2, 0.9)),
                Desk.scored(
                        "sound",
                        Modality.AUDIO,
                        Category.HATE,
                        0.6,
                        new Evidence.Segment(61_500, 63_000, Optional.of("shouting"), 0.6)),
                Desk.scored("clip", Modality.VIDEO, Category.VIOLENCE, 0.9, new Evidence.Frame(2_000, 0.9)));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("x=\"0.25\" y=\"0.5\" width=\"0.1\" height=\"0.2\"", "25 % from the left")
                .contains("data-seek=\"61.500\"", "1:01.5 to 1:03.0", "shouting")
                .contains("data-seek=\"2.000\"", "0:02.0")
                .contains("artist-7", "muted", "preload=\"none\"");
    }

    @Test
    void whatMayBeHardToBearIsShownOnlyToWhoAsks() {
        UUID grave = desk.text("grave", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        UUID mild = desk.hate("mild");

        assertThat(as("ada", "/console/cases/" + grave))
                .bodyText()
                .contains("<details class=\"veil\"", "This may be hard to bear")
                .doesNotContain("<details class=\"veil\" open");
        assertThat(as("ada", "/console/cases/" + mild)).bodyText().doesNotContain("This may be hard to bear");
    }

    @Test
    void restrictedCasesAreForThoseWhoAgreedAndTheirMediaForNobody() {
        UUID caseId = desk.open(
                Desk.item("e", "c", Part.media("cover", Modality.IMAGE, PNG)),
                Desk.scored(
                        "cover",
                        Modality.IMAGE,
                        Category.SEXUAL_MINORS,
                        0.3,
                        new Evidence.Box(0.1, 0.1, 0.1, 0.1, 0.3)));
        String media = "/console/scans/" + reviews.find(caseId).orElseThrow().scanId() + "/parts/1/media";

        assertThat(as("ada", "/console/cases/" + caseId))
                .hasStatus(403)
                .bodyText()
                .contains("did not agree");
        assertThat(as("lea", "/console/cases/" + caseId))
                .hasStatusOk()
                .bodyText()
                .contains("evidence withheld", "shown to nobody here")
                .doesNotContain("<img", "<rect x=");
        assertThat(as("lea", media)).hasStatus(403);
    }

    @Test
    void theHistoryOfTheContentIsToldWithWhatReviewersSaid() {
        UUID earlier = held("ben");
        label("ben", earlier, "verdict", "NO_VIOLATION");
        UUID again = desk.hate("episode-1");

        assertThat(as("ada", "/console/cases/" + again))
                .bodyText()
                .contains("/console/cases/" + earlier, "ben: no violation");
    }

    @Test
    void everyLookAtContentIsNotedAndShownToThoseWhoOversee() {
        UUID caseId = desk.hate("episode-1");
        UUID scanId = reviews.find(caseId).orElseThrow().scanId();
        assertThat(as("ada", "/console/cases/" + caseId))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Who looked at it");

        assertThat(views.of(scanId)).singleElement().satisfies(look -> {
            assertThat(look.viewer()).isEqualTo("ada");
            assertThat(look.partId()).isEmpty();
        });
        assertThat(as("tom", "/console/cases/" + caseId)).bodyText().contains("Who looked at it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/cases/01930000-0000-7000-8000-000000000001",
                "/console/cases/nonsense",
                "/console/decisions/01930000-0000-7000-8000-000000000001",
                "/console/policies/sha256:0"
            })
    void whatIsNotThereIsSaidOnAPage(String path) {
        assertThat(as("lea", path))
                .hasStatus(404)
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains("This was not done");
    }

    // --- media ---

    @Test
    void mediaIsHandedOutInRangesSealedAndKeptByNoCache() {
        String media = media(Part.media("cover", Modality.IMAGE, PNG));

        MvcTestResult whole = as("ada", media).exchange();
        assertThat(whole).hasStatusOk().hasContentType("image/png");
        assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(whole.getResponse().getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(whole.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(whole.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        MvcTestResult piece = as("ada", media).header("Range", "bytes=2-4").exchange();
        assertThat(piece).hasStatus(206);
        assertThat(piece.getResponse().getContentAsByteArray()).isEqualTo(new byte[] {PNG[2], PNG[3], PNG[4]});
        assertThat(desk.count("content_view")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script></html>",
                "no picture at all"
            })
    void whatIsNoPictureIsNeverHandedToTheBrowserAsOne(String bytes) {
        String media =
                media(Part.media("cover", Modality.IMAGE, bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(as("ada", media)).hasStatus(404);
    }

    @Test
    void mediaThatIsNotThereIsNotFound() {
        String media = media(Part.media("cover", Modality.IMAGE, PNG));

        assertThat(as("ada", media.replace("/parts/1/", "/parts/2/"))).hasStatus(404);
        assertThat(as("ada", media.replace("/parts/1/", "/parts/0/"))).hasStatus(404);
        assertThat(as("pia", media)).hasStatus(403);
        assertThat(http.get().uri(media)).hasRedirectedUrl("/console/sign-in");
    }

    // --- the label ---

    @Test
    void aLabelIsStoredAsOverRestAndTheNextCaseIsTaken() {
        UUID caseId = held("ada");
        UUID next = desk.hate("episode-2");

        assertThat(label(
                        "ada",
                        caseId,
                        "verdict",
                        "VIOLATION",
                        "category:hate",
                        "yes",
                        "category:spam",
                        "no",
                        "category:weapons",
                        "",
                        "severity",
                        "4",
                        "note",
                        "Aimed at\r\na group.",
                        "seen",
                        "comment"))
                .hasRedirectedUrl("/console/cases/" + next);

        Label stored = reviews.labels(caseId).getFirst();
        assertThat(stored.content().reviewer()).isEqualTo("ada");
        assertThat(stored.content().verdict()).isEqualTo(LabelVerdict.VIOLATION);
        assertThat(stored.content().categories()).isEqualTo(Map.of(Category.HATE, true, Category.SPAM, false));
        assertThat(stored.content().severity()).contains(4);
        assertThat(stored.content().note()).contains("Aimed at\na group.");
        assertThat(stored.content().seen()).containsExactly("comment");
        assertThat(reviews.find(caseId).orElseThrow().status()).isEqualTo(CaseStatus.LABELLED);
    }

    @Test
    void aLabelThatComesTwiceIsStoredOnce() {
        UUID caseId = held("ada");

        assertThat(label("ada", caseId, "verdict", "VIOLATION")).hasStatus(302);
        assertThat(label("ada", caseId, "verdict", "VIOLATION"))
                .hasStatus(409)
                .bodyText()
                .contains("stored already", "changed nothing");
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @Test
    void whatOthersSaidIsShownOnceTheCaseIsClosedAndWhatWasTakenBackIsMarked() {
        UUID caseId = held("ada");
        label("ada", caseId, "verdict", "VIOLATION");
        assertThat(as("ben", "/console/cases/" + caseId).exchange())
                .bodyText()
                .contains("labelled: <span>violation</span>");

        reviews.retract(caseId, reviews.labels(caseId).getFirst().id(), "ada");
        assertThat(as("ben", "/console/cases/" + caseId).exchange()).bodyText().doesNotContain("labelled:");
        label("ada", caseId, "verdict", "NO_VIOLATION");

        assertThat(as("ben", "/console/cases/" + caseId).exchange())
                .bodyText()
                .contains("<span>violation, taken back</span>", "<span>no violation</span>");
    }

    @Test
    void anUnsureLabelThatComesTwiceIsStoredOnceToo() {
        UUID caseId = held("ada");

        label("ada", caseId, "verdict", "UNSURE");
        assertThat(label("ada", caseId, "verdict", "UNSURE")).hasStatus(409);
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @Test
    void nobodyLabelsAnothersCase() {
        UUID caseId = held("ben");

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "note", "my note"))
                .hasStatus(409)
                .bodyText()
                .contains("ben has this case until", "nothing was stored", "my note");
        assertThat(reviews.labels(caseId)).isEmpty();
    }

    @Test
    void nobodyLabelsACaseThatTheyDidNotTake() {
        assertThat(label("ada", desk.hate("episode-1"), "verdict", "VIOLATION"))
                .hasStatus(409)
                .bodyText()
                .contains("You do not have this case");
    }

    @Test
    void aLabelAfterTheLeaseIsKeptInTheFormUntilTheCaseIsTakenUpAgain() {
        UUID caseId = held("ada");
        clock.forward(Duration.ofMinutes(16));

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "category:hate", "yes", "note", "took long"))
                .hasStatus(409)
                .bodyText()
                .contains("Your lease on this case ended", "took long", "name=\"resume\"");
        assertThat(reviews.labels(caseId)).isEmpty();

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "note", "took long", "resume", "true"))
                .hasStatus(302);
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict=|is missing",
                "verdict=MAYBE|&quot;MAYBE&quot; is none",
                "verdict=UNSURE&category:haet=yes|did you mean &quot;hate&quot;?",
                "verdict=UNSURE&category:hate=perhaps|must be true",
                "verdict=UNSURE&severity=8|from 0 to 7",
                "verdict=UNSURE&severity=much|from 0 to 7",
                "verdict=UNSURE&seen=titel|the item has no part",
                "verdict=UNSURE&note=LONG|at most 4000 are allowed"
            })
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsStoredOrLost(String form, String complaint) {
        UUID caseId = held("ada");
        String[] fields = form.replace("LONG", "x".repeat(4001)).split("[=&]", -1);

        assertThat(label("ada", caseId, fields)).hasStatus(422).bodyText().contains("Nothing was stored", complaint);
        assertThat(reviews.labels(caseId)).isEmpty();
        assertThat(reviews.find(caseId).orElseThrow().lease()).isPresent();
    }

    @Test
    void aCaseIsKeptGivenBackPassedOverAndHandedUp() {
        UUID caseId = held("ada");

        assertThat(post("ada", "/console/cases/" + caseId + "/extend")).hasRedirectedUrl("/console/cases/" + caseId);
        assertThat(post("ada", "/console/cases/" + caseId + "/release")).hasRedirectedUrl("/console");
        assertThat(post("ada", "/console/cases/" + caseId + "/release"))
                .hasStatus(409)
                .bodyText()
                .contains("You do not have this case");
        take("ada");
        assertThat(post("ada", "/console/cases/" + caseId + "/skip", "reason", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("say why");
        assertThat(post("ada", "/console/cases/" + caseId + "/skip", "reason", "I know him."))
                .hasRedirectedUrl("/console");
        assertThat(leases.next(null, Optional.of("ada"))).isEmpty();
        take("ben");
        assertThat(post("ben", "/console/cases/" + caseId + "/escalate", "reason", "For the lawyers."))
                .hasRedirectedUrl("/console");
        assertThat(as("lea", "/console/cases/" + caseId))
                .bodyText()
                .contains("handed up", "I know him.", "For the lawyers.");
        assertThat(take("lea")).isEqualTo(caseId);
    }

    // --- what users send ---

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

    // --- decisions and policies ---

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

    // --- steps ---

    private MvcTestResult label(String who, UUID caseId, String... fields) {
        return post(who, "/console/cases/" + caseId + "/label", fields);
    }

    private UUID held(String who) {
        return held(who, desk.hate("episode-1"));
    }

    private UUID held(String who, UUID caseId) {
        assertThat(take(who)).isEqualTo(caseId);
        return caseId;
    }

    private UUID take(String who) {
        return leases.next(null, Optional.of(who)).orElseThrow().id();
    }

    private UUID caseOf(String contentId) {
        return reviews.ofScan(scans.byContentId(contentId, 1).getFirst().id())
                .orElseThrow()
                .id();
    }

    private String media(Part part) {
        UUID caseId = desk.open(
                Desk.item("pictured", "c", part), Desk.scored(part.id(), part.modality(), Category.WEAPONS, 0.9));
        return "/console/scans/" + reviews.find(caseId).orElseThrow().scanId() + "/parts/1/media";
    }
}
