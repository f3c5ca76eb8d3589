package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** Only a server that runs reads addresses as they were sent. */
class BrokenQueryTest extends BrowserTest {

    @Test
    void anAddressThatIsNoTextIsRefusedOnAPage() {
        Page page = signedIn("lea");

        Response answer = page.navigate(url("/console/decisions?contentId=%FF%FE"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.textContent("main")).contains("This was not done", "no text in UTF-8");
    }

    @Test
    void aFormOfMoreFieldsThanAreReadIsRefusedAndSaysSo() {
        Page page = signedIn("ada");

        Object said = page.evaluate("""
                async () => {
                    const marks = new URLSearchParams(Array.from({ length: 1100 }, (_, n) => ["span", n]));
                    return (await fetch("/console/next", { method: "POST", body: marks })).text();
                }""");

        assertThat((String) said).contains("This was not done", "or too much");
    }
}
