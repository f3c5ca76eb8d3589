package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two reviewers at once, each in a browser of their own. */
class TwoReviewersTest extends BrowserTest {

    @Test
    void whoeverIsFirstGetsTheOnlyCase() {
        UUID caseId = desk.hate("episode-1");
        Page ada = signedIn("ada");
        Page ben = signedIn("ben");

        ada.keyboard().press("n");
        ben.keyboard().press("n");
        List<Page> pages = List.of(ada, ben);
        pages.forEach(page -> page.waitForSelector("text=/Nothing waits|evidence of hate/"));

        assertThat(pages)
                .filteredOn(page -> page.url().endsWith("/cases/" + caseId))
                .hasSize(1);
        assertThat(pages).filteredOn(page -> page.url().endsWith("/console")).hasSize(1);
        assertThat(desk.count("lease_event where kind = 'TAKEN'")).isOne();
    }

    @Test
    void aCaseWhoseTimeIsUpGoesToAnotherAndWhatTheFirstWroteIsNotLost() {
        UUID caseId = desk.hate("episode-1");
        Page ada = signedIn("ada");
        Page ben = signedIn("ben");
        press(ada, "n");
        clock.forward(Duration.ofMinutes(16));
        press(ben, "n");
        assertThat(ben.url()).isEqualTo(url("/console/cases/" + caseId));

        ada.keyboard().press("1");
        ada.keyboard().press("m");
        ada.keyboard().type("I was on the telephone.");
        press(ada, "Control+Enter");

        assertThat(ada.inputValue("[name=note]")).isEqualTo("I was on the telephone.");
        assertThat(reviews.labels(caseId)).isEmpty();
        ben.keyboard().press("o");
        press(ben, "Control+Enter");
        assertThat(reviews.labels(caseId)).singleElement().satisfies(label -> {
            assertThat(label.content().reviewer()).isEqualTo("ben");
            assertThat(label.content().verdict()).isEqualTo(LabelVerdict.NO_VIOLATION);
        });
    }
}
