package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelVerdict;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What reviewers do all day, in their browser. */
class ReviewInBrowserTest extends BrowserTest {

    @Test
    void tenCasesAreReviewedByKeyboardAlone() {
        for (int n = 0; n < 10; n++) {
            desk.hate("episode-" + n);
        }
        Page page = open(new Browser.NewContextOptions());
        page.navigate(url("/console"));
        // A page has loaded before it is drawn for the first time, and only then a field of it has the focus.
        page.waitForFunction("() => document.activeElement.id === 'username'");
        page.keyboard().type("ada");
        page.keyboard().press("Tab");
        page.keyboard().type(ConsoleApplication.PASSWORD);
        press(page, "Enter");

        press(page, "n");
        for (int n = 0; n < 9; n++) {
            page.keyboard().press("1");
            press(page, "n");
        }
        page.keyboard().press("o");
        page.keyboard().press("m");
        page.keyboard().type("Quotes somebody, n and o included.");
        press(page, "Control+Enter");

        assertThat(page.textContent("main")).contains("Your label is stored.", "Nothing waits.");
        assertThat(desk.count("label where verdict = 'VIOLATION' and categories @> '[{\"category\": \"hate\"}]'"))
                .isEqualTo(9);
        assertThat(desk.count("label where verdict = 'NO_VIOLATION' and note like 'Quotes%'"))
                .isEqualTo(1);
    }

    @Test
    void casesOfOneCategoryAreReviewedByKeyboardAlone() {
        desk.text("unwanted", "Win a prize now!", Category.SPAM, 0.9);
        desk.hate("first");
        desk.hate("second");
        Page page = signedIn("ada");

        page.keyboard().press("/");
        page.keyboard().type("hate");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        press(page, "Enter");
        assertThat(page.textContent("tbody")).contains("first", "second").doesNotContain("unwanted");
        press(page, "n");
        for (int n = 0; n < 2; n++) {
            assertThat(page.url()).endsWith("?category=hate");
            page.keyboard().press("1");
            press(page, "n");
        }

        assertThat(page.url()).endsWith("/console?category=hate");
        assertThat(page.textContent("main")).contains("Nothing waits that fits the filter");
        assertThat(desk.count("label where verdict = 'VIOLATION'")).isEqualTo(2);
    }

    @Test
    void aCaseIsPassedOverByKeyboard() {
        UUID caseId = desk.hate("episode-1");
        Page page = signedIn("ada");

        press(page, "n");
        page.keyboard().press("s");
        page.keyboard().type("I know the author.");
        press(page, "Enter");

        assertThat(page.textContent("main")).contains("You passed the case over");
        assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
        assertThat(desk.count("lease_event where kind = 'SKIPPED' and reason = 'I know the author.'"))
                .isEqualTo(1);
        assertThat(reviews.find(caseId).orElseThrow().lease()).isEmpty();
    }

    @Test
    void keysDoTheSameWithCapsLockOn() {
        UUID caseId = desk.hate("episode-1");
        Page page = signedIn("ada");

        press(page, "N");
        page.keyboard().press("O");
        press(page, "N");

        assertThat(reviews.labels(caseId).getFirst().content().verdict()).isEqualTo(LabelVerdict.NO_VIOLATION);
    }

    @Test
    void keysCanBeSwitchedOff() {
        desk.hate("episode-1");
        Page page = signedIn("ada");
        page.uncheck("#shortcuts");
        page.keyboard().press("n");

        assertThat(page.url()).startsWith(url("/console"));
        assertThat(desk.count("lease_event")).isZero();
    }

    @Test
    void withoutAnyScriptEverythingElseWorks() {
        UUID caseId = desk.hate("episode-1");
        Page page = signedIn("ada", new Browser.NewContextOptions().setJavaScriptEnabled(false));

        page.click("text=Take the next case");
        page.check("input[name='verdict'][value='VIOLATION']", new Page.CheckOptions().setForce(true));
        page.click("text=Store, then queue");

        assertThat(page.textContent("main")).contains("Your label is stored.");
        assertThat(reviews.labels(caseId).getFirst().content().verdict()).isEqualTo(LabelVerdict.VIOLATION);
    }

    @Test
    void aPictureIsBlurredUntilItIsAskedFor() {
        UUID caseId = AllModalities.open(desk);
        Page page = signedIn("lea");
        page.navigate(url("/console/cases/" + caseId));
        page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");

        assertThat(filter(page)).contains("blur", "grayscale");
        page.keyboard().press("b");
        page.waitForFunction("() => getComputedStyle(document.querySelector('img')).filter === 'none'");
        page.keyboard().press("b");
        page.waitForFunction("() => getComputedStyle(document.querySelector('img')).filter.includes('blur(18px)')");
    }

    @Test
    void whatOneChoosesHoldsOnTheNextCase() {
        UUID caseId = AllModalities.open(desk);
        Page page = signedIn("lea");
        page.navigate(url("/console/exposure"));
        page.uncheck("[name=blurred]");
        page.uncheck("[name=muted]");
        press(page, "n");
        assertThat(page.textContent("main")).contains("It is kept");

        page.navigate(url("/console/cases/" + caseId));

        assertThat(filter(page)).contains("grayscale").doesNotContain("blur");
        assertThat(page.evaluate("() => document.querySelector('audio').muted")).isEqualTo(false);
    }

    @Test
    void aSecondPersonClosesAnAppealByKeyboard() {
        UUID appeal = busyHouse();
        Page page = signedIn("ben");
        page.navigate(url("/console/appeals/" + appeal));

        page.keyboard().press("r");
        page.keyboard().press("m");
        page.keyboard().type("A quotation, r and u included.");
        press(page, "Control+Enter");

        assertThat(page.textContent("main")).contains("The appeal is closed for good: reversed.");
        assertThat(desk.count("appeal_ruling where outcome = 'REVERSED' and decided_by = 'ben'"
                        + " and reason = 'A quotation, r and u included.'"))
                .isOne();
    }

    private static String filter(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.querySelector('img')).filter");
    }
}
