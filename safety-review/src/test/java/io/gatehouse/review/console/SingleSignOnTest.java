package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;

/** Signing in with the help of a real OpenID provider. */
class SingleSignOnTest extends BrowserTest {

    @Test
    void whomTheProviderKnowsIsWhoTheyAreHere() {
        desk.hate("episode-1");
        Page page = provided("ada@example.org");

        assertThat(page.url()).endsWith("/console");
        assertThat(page.textContent("header")).contains("ada");
        press(page, "n");
        assertThat(desk.count("lease_event where kind = 'TAKEN' and reviewer = 'ada'"))
                .isOne();
    }

    @Test
    void whomNobodyHereKnowsStaysOutside() {
        Page page = provided("visitor@example.org");

        assertThat(page.url()).endsWith("/console/sign-in?unknown");
        assertThat(page.textContent("main")).contains("nobody here is known under that name");
        page.navigate(local("/console"));
        assertThat(page.url()).endsWith("/console/sign-in");
    }

    @Test
    void aProviderThatVouchesForNobodysNameIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SingleSignOn(
                        List.of(CommonOAuth2Provider.GITHUB
                                .getBuilder("github")
                                .clientId("any")
                                .clientSecret("any")
                                .build()),
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("github.scope must hold openid");
    }

    private Page provided(String name) {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(local("/console"));
        page.click("text=Sign in with the house");
        page.fill("[name=username]", name);
        page.fill("[name=password]", HouseProvider.PASSWORD);
        page.click("[type=submit]");
        page.waitForURL(local("/console") + "**");
        return page;
    }

    /** A machine's name for itself is another house, with other cookies, to a browser. */
    private String local(String path) {
        return url(path).replace("localhost", "127.0.0.1");
    }
}
