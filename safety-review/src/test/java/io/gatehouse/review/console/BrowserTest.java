package io.gatehouse.review.console;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the console in a real browser: the Chromium of this machine, if it has one. All such tests share a service,
 * whose database is empty before each of them.
 */
@SpringBootTest(classes = ConsoleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {

    private static final Optional<Path> CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private static final String PROVIDERS = "spring.security.oauth2.client.";

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    ScanLedger scans;

    @Autowired
    ReviewLedger reviews;

    @Autowired
    AppealLedger appeals;

    @Autowired
    JdbcClient sql;

    @Autowired
    ConsoleApplication.DeskClock clock;

    @LocalServerPort
    private int port;

    Desk desk;
    private final List<BrowserContext> contexts = new ArrayList<>();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        ConsoleApplication.configure(properties, "browser");
        String house = HouseProvider.start();
        properties.add(PROVIDERS + "provider.house.issuer-uri", () -> house);
        properties.add(PROVIDERS + "registration.house.client-id", () -> "gatehouse");
        properties.add(PROVIDERS + "registration.house.client-secret", () -> "secret");
        properties.add(PROVIDERS + "registration.house.client-name", () -> "the house");
        properties.add(PROVIDERS + "registration.house.scope", () -> "openid");
    }

    @BeforeAll
    static void openTheBrowser() {
        assumeThat(CHROMIUM)
                .as("there is no Chromium here: install one (apt-get install chromium) to try the console in a browser")
                .isPresent();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void clearTheDesk() {
        desk = new Desk(scans, reviews, sql);
        desk.clear();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    /** Three weeks of work; an appeal that is open. */
    UUID busyHouse() {
        return new BusyHouse(desk, reviews, appeals, sql, clock).fill();
    }

    /** Presses a key that leads to another page. */
    static void press(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    Page signedIn(String who) {
        return signedIn(who, new Browser.NewContextOptions());
    }

    Page signedIn(String who, Browser.NewContextOptions options) {
        Page page = open(options);
        signIn(page, who);
        return page;
    }

    void signIn(Page page, String who) {
        page.navigate(url("/console"));
        page.fill("#username", who);
        page.fill("#password", ConsoleApplication.PASSWORD);
        page.click("button.main");
        page.waitForURL(url("/console") + "**");
    }

    Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        return context.newPage();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }
}
