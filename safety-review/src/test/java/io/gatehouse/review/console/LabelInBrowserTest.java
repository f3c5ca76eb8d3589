package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The form of a label in a browser: what its keys say, what it measures, and that nothing typed is lost. */
class LabelInBrowserTest extends BrowserTest {

    private static final String NOTE = "I was on the telephone.";

    @Test
    void aLabelIsTakenBackByKeyboardAndSaidAnew() {
        UUID caseId = desk.hate("episode-1");
        Page page = onTheCase();
        page.keyboard().press("1");
        press(page, "n");
        assertThat(page.textContent(".undo")).contains("Take the label back", "left");

        press(page, "z");
        assertThat(page.url()).isEqualTo(url("/console/cases/" + caseId));
        assertThat(verdict(page)).isEqualTo("VIOLATION");
        page.keyboard().press("d");
        page.keyboard().press("1");
        press(page, "n");

        assertThat(reviews.labels(caseId)).extracting(Label::stands).containsExactly(false, true);
        assertThat(reviews.labels(caseId).getLast().content().verdict()).isEqualTo(LabelVerdict.UNSURE);
    }

    @Test
    void theMinuteRunsDownOnThePageUntilItIsTooLate() {
        desk.hate("episode-1");
        Page page = signedIn("ada");
        page.clock().install();
        press(page, "n");
        page.keyboard().press("1");
        press(page, "n");
        page.clock().fastForward(20_000);
        assertThat(Integer.parseInt(page.textContent(".undo strong").replace(" s", "")))
                .isLessThanOrEqualTo(40);
        page.clock().fastForward(41_000);

        assertThat(page.textContent(".undo")).contains("too late").doesNotContain("Take");
    }

    @Test
    void theTimeIsMeasuredWhileThePageIsLookedAt() {
        UUID caseId = desk.hate("episode-1");
        Page page = signedIn("ada");
        page.clock().install();
        press(page, "n");
        clock.forward(Duration.ofMinutes(5));
        page.clock().fastForward(20_000);
        lookAway(page, "hidden");
        page.clock().fastForward(100_000);
        lookAway(page, "visible");
        page.clock().fastForward(5_000);
        page.keyboard().press("o");
        press(page, "n");

        Handling handling = reviews.labels(caseId).getFirst().content().handling();
        assertThat(handling.timeSpent().orElseThrow()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(100));
        assertThat(handling.played()).isEmpty();
    }

    @Test
    void digitsAndTheVerdictNeverSayTheContraryOfEachOther() {
        UUID caseId = desk.hate("episode-1");
        Page page = onTheCase();

        page.keyboard().press("1");
        assertThat(verdict(page)).isEqualTo("VIOLATION");
        page.keyboard().press("1");
        assertThat(verdict(page)).isNull();
        page.keyboard().press("v");
        page.keyboard().press("n");
        page.waitForSelector("text=none of those named is said to apply");

        assertThat(reviews.labels(caseId)).isEmpty();
    }

    @Test
    void whatWasTypedIsFoundAgainAfterTheSessionEnded() {
        UUID caseId = desk.hate("episode-1");
        Page page = onTheCase();
        page.keyboard().press("1");
        page.selectOption("#severity", "5");
        page.fill("#note", NOTE);
        page.context().clearCookies();
        press(page, "Control+Enter");
        assertThat(page.textContent("main")).contains("Nothing was stored");

        page.click("main a >> text=Go on with the case");
        page.fill("#username", "ada");
        page.fill("#password", ConsoleApplication.PASSWORD);
        page.click("button.main");
        page.waitForURL(url("/console/cases/" + caseId) + "**");
        assertThat(page.inputValue("#note")).isEqualTo(NOTE);
        assertThat(page.textContent("#kept")).contains("is here again");
        press(page, "n");

        assertThat(reviews.labels(caseId).getFirst().content().note()).contains(NOTE);
        assertThat(reviews.labels(caseId).getFirst().content().severity()).contains(5);
        assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void whoeverSignsOutLeavesNothingBehind() {
        desk.hate("episode-1");
        Page page = onTheCase();
        page.fill("#note", NOTE);
        assertThat((String) page.evaluate("() => JSON.stringify(sessionStorage)"))
                .contains(NOTE)
                .doesNotContain("thieves");
        page.waitForNavigation(() -> page.click("text=Sign out"));

        assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void ofACaseThatIsGivenBackNothingIsKept() {
        UUID caseId = desk.hate("episode-1");
        Page page = onTheCase();
        page.fill("#note", NOTE);
        page.keyboard().press("Escape");
        press(page, "r");
        assertThat(page.textContent(".notice")).contains("You gave the case back");
        assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);

        press(page, "n");
        assertThat(page.url()).isEqualTo(url("/console/cases/" + caseId));
        assertThat(page.inputValue("#note")).isEmpty();
    }

    @Test
    void wordsAreMarkedByKeyboardAndKeptUntilTheyAreStored() {
        UUID caseId = desk.text("lines", "They are\r\nall thieves.", Category.HATE, 0.8);
        Page page = onTheCase();
        page.keyboard().press("1");
        for (String key : List.of("w", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "w")) {
            page.keyboard().press(key);
        }
        assertThat(page.textContent("#marked q")).isEqualTo("all thieves.");
        page.reload();
        assertThat(page.textContent("#marked q")).isEqualTo("all thieves.");
        press(page, "n");

        assertThat(reviews.labels(caseId).getFirst().content().spans())
                .singleElement()
                .isEqualTo(new LabelSpan(
                        "comment", "They are\r\n".length(), "They are\r\nall thieves.".length(), Category.HATE));
    }

    @Test
    void whatAMarkShowsIsNotGuessed() {
        UUID caseId = desk.notLookedAt("episode-1");
        Page page = onTheCase();
        for (String key : List.of("w", "ArrowRight", "w", "v", "n")) {
            page.keyboard().press(key);
        }
        assertThat(page.evaluate("() => document.activeElement.matches('#marked select:invalid')"))
                .isEqualTo(true);
        assertThat(reviews.labels(caseId)).isEmpty();

        page.keyboard().type("spam");
        page.keyboard().press("Escape");
        press(page, "n");

        assertThat(reviews.labels(caseId).getFirst().content().spans())
                .containsExactly(new LabelSpan("comment", 0, "They".length(), Category.SPAM));
    }

    @Test
    void aMarkInATextIsOfWhatThatTextIsEvidenceOf() {
        desk.text("unwanted", "Win a prize now!", Category.SPAM, 0.9);
        Page page = onTheCase();
        for (String key : List.of("w", "ArrowRight", "w")) {
            page.keyboard().press(key);
        }

        assertThat(page.inputValue("#marked select")).isEqualTo("spam");
    }

    @Test
    void aMarkFollowsTheCategoryThatIsSaidToApplyAfterwards() {
        desk.notLookedAt("episode-1");
        Page page = onTheCase();
        for (String key : List.of("w", "ArrowRight", "w")) {
            page.keyboard().press(key);
        }
        page.click("text=Other categories");
        page.check("[name='category:spam'][value=yes]", new Page.CheckOptions().setForce(true));

        assertThat(page.inputValue("#marked select")).isEqualTo("spam");
    }

    @Test
    void aMarkIsRemoved() {
        UUID caseId = desk.hate("episode-1");
        Page page = onTheCase();
        page.focus(".text");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("w");
        page.click("[data-remove]");
        page.keyboard().press("o");
        press(page, "n");

        assertThat(reviews.labels(caseId).getFirst().content().spans()).isEmpty();
    }

    private Page onTheCase() {
        Page page = signedIn("ada");
        press(page, "n");
        return page;
    }

    private static Object verdict(Page page) {
        return page.evaluate("() => document.querySelector('[name=verdict]:checked')?.value ?? null");
    }

    /** Puts the tab behind another, or before it. */
    private static void lookAway(Page page, String state) {
        page.evaluate("""
                state => {
                    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
                    document.dispatchEvent(new Event("visibilitychange"));
                }""", state);
    }
}
