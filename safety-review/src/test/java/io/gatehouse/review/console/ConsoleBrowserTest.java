package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.appeal.Decider;
import io.gatehouse.store.appeal.NewAppeal;
import io.gatehouse.store.appeal.Outcome;
import io.gatehouse.store.appeal.Ruling;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The console in a real browser: the Chromium of this machine, if it has one.
 *
 * <p>{@code -Dgatehouse.test.screenshots=DIR} keeps a picture of each page, for a person to look at.
 */
@SpringBootTest(classes = ConsoleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsoleBrowserTest {

    private static final Optional<Path> CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    private static final Optional<Path> SCREENSHOTS = Optional.ofNullable(
                    System.getProperty("gatehouse.test.screenshots"))
            .map(Path::of);

    /** Colours change at once, and axe may run. */
    private static final Browser.NewContextOptions TO_LOOK_AT = new Browser.NewContextOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setBypassCSP(true);

    private static final String EVERYTHING = "{resultTypes: ['violations']}";
    private static final String COLOURS =
            "{resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']}";

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    private ScanLedger scans;

    @Autowired
    private ReviewLedger reviews;

    @Autowired
    private AppealLedger appeals;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ConsoleApplication.DeskClock clock;

    @LocalServerPort
    private int port;

    private Desk desk;
    private BrowserContext context;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        ConsoleApplication.configure(properties, "browser");
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
        if (context != null) {
            context.close();
        }
    }

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
    void aCaseIsPassedOverByKeyboard() {
        UUID caseId = desk.hate("episode-1");
        Page page = signedIn("ada", new Browser.NewContextOptions());

        press(page, "n");
        page.keyboard().press("s");
        page.keyboard().type("I know the author.");
        press(page, "Enter");

        assertThat(page.textContent("main")).contains("You passed the case over");
        assertThat(desk.count("lease_event where kind = 'SKIPPED' and reason = 'I know the author.'"))
                .isEqualTo(1);
        assertThat(reviews.find(caseId).orElseThrow().lease()).isEmpty();
    }

    @Test
    void keysCanBeSwitchedOff() {
        desk.hate("episode-1");
        Page page = signedIn("ada", new Browser.NewContextOptions());
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
        UUID caseId = everything();
        Page page = signedIn("lea", new Browser.NewContextOptions());
        page.navigate(url("/console/cases/" + caseId));
        page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");

        assertThat(filter(page)).contains("blur", "grayscale");
        page.keyboard().press("b");
        page.waitForFunction("() => getComputedStyle(document.querySelector('img')).filter === 'none'");
        page.keyboard().press("b");
        page.waitForFunction("() => getComputedStyle(document.querySelector('img')).filter.includes('blur(18px)')");
    }

    @Test
    void everyPageCanBeReadByEverybody() throws IOException {
        UUID caseId = everything();
        desk.text("waiting", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        desk.text("hidden", "x", Category.SEXUAL_MINORS, 0.3);
        UUID scanId = reviews.find(caseId).orElseThrow().scanId();
        Page page = open(TO_LOOK_AT);
        look(page, "/console/sign-in?wrong", "sign-in");
        signIn(page, "lea");
        look(page, "/console", "queue");
        look(page, "/console/cases/" + caseId, "case-of-nobody");
        take(caseId, "lea");
        look(page, "/console/cases/" + caseId, "case");
        look(page, "/console/decisions", "decisions");
        look(page, "/console/decisions/" + scanId, "decision");
        look(page, "/console/policies", "policies");
        look(page, "/console/cases/" + scanId, "refusal");
    }

    @Test
    void whatIsBesideTheQueueCanBeReadByEverybodyToo() throws IOException {
        UUID appeal = busyHouse();
        UUID grave = desk.text("grave", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        report();
        Page page = open(TO_LOOK_AT);
        page.navigate(url("/console"));
        signIn(page, "lea");
        assertThat(page.url()).isEqualTo(url("/console/overview"));
        look(page, "/console/overview?days=30", "overview");
        look(page, "/console/appeals", "appeals");
        look(page, "/console/appeals?status=closed", "appeals-closed");
        look(page, "/console/appeals/" + appeal, "appeal");
        look(page, "/console/quality", "quality");
        assertThat(page.textContent("[aria-labelledby=doubts]")).contains("verse", "does not apply");
        look(page, "/console/cases/" + grave, "case-with-reminder");
        assertThat(page.textContent("main")).contains("Time for a break");
        look(page, "/console/exposure", "exposure");
        look(page, "/console/reports", "reports");
        look(page, "/console/reports/run-1", "report");
        desk.clear();
        look(page, "/console/overview?days=7", "overview-empty");
    }

    @Test
    void aSecondPersonClosesAnAppealByKeyboard() {
        UUID appeal = busyHouse();
        Page page = signedIn("ben", new Browser.NewContextOptions());
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

    @Test
    void whatOneChoosesHoldsOnTheNextCase() {
        UUID caseId = everything();
        Page page = signedIn("lea", new Browser.NewContextOptions());
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
    void aReportIsShownAndRunsNothing() throws IOException {
        report();
        Page page = signedIn("lea", new Browser.NewContextOptions());
        page.navigate(url("/console/reports/run-1"));

        FrameLocator frame = page.frameLocator("iframe.report");
        assertThat(frame.locator("h1").textContent()).isEqualTo("Evaluation of text-safety");
        assertThat(frame.locator("#ran").textContent()).isEqualTo("nothing ran");
    }

    // --- steps ---

    /** Opens a page and looks at it on a telephone and on a desk, by day and by night. */
    private void look(Page page, String path, String name) throws IOException {
        page.navigate(url(path));
        page.evaluate(axe());
        for (Viewport viewport : Viewport.values()) {
            page.setViewportSize(viewport.width, viewport.height);
            assertThat((Integer) page.evaluate("() => document.scrollingElement.scrollWidth"))
                    .as(path + " fits into " + viewport.width)
                    .isLessThanOrEqualTo(viewport.width);
            light(page, ColorScheme.DARK, name + '-' + viewport.width + "-dark.png");
            assertNothingBars(page, path + " by night", COLOURS);
            light(page, ColorScheme.LIGHT, name + '-' + viewport.width + "-light.png");
            assertNothingBars(page, path + " by day", EVERYTHING);
        }
    }

    private enum Viewport {
        TELEPHONE(390, 844),
        DESK(1280, 900);

        private final int width;
        private final int height;

        Viewport(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Turns the light on or off, and keeps a picture if one is wanted. */
    private static void light(Page page, ColorScheme colours, String picture) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        if (SCREENSHOTS.isPresent()) {
            Files.createDirectories(SCREENSHOTS.get());
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.get().resolve(picture)));
        }
    }

    /** Asks for what bars people from reading the page. By night only the colours are others. */
    private static void assertNothingBars(Page page, String what, String options) {
        assertThat((List<?>) page.evaluate("""
                async () => (await axe.run(%s)).violations
                    .filter(found => ['serious', 'critical'].includes(found.impact))
                    .map(found => found.id + ': ' + found.nodes.map(node => node.target.join(' ')).join(', '))""".formatted(options))).as(what).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(ConsoleBrowserTest.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void report() throws IOException {
        Path folder =
                Files.createDirectories(ConsoleApplication.reports("browser").resolve("run-1"));
        Files.writeString(folder.resolve("report.html"), """
                <!DOCTYPE html><html lang="en"><head><title>Evaluation of text-safety</title>
                <meta name="color-scheme" content="light dark">
                <style>body { font-family: sans-serif; }</style></head>
                <body><h1>Evaluation of text-safety</h1><p id="ran">nothing ran</p>
                <script>document.getElementById("ran").textContent = "it ran";</script></body></html>""");
    }

    /** Three weeks of decisions, labels and appeals; an appeal that is open. */
    private UUID busyHouse() {
        Category[] about = {Category.HATE, Category.SPAM, Category.WEAPONS, Category.SELF_HARM, Category.HATE};
        for (int n = 0; n < 24; n++) {
            UUID caseId =
                    desk.text("episode-" + n, "They are all thieves.", about[n % about.length], 0.7 + n % 3 / 10.0);
            if (n % 4 == 0) {
                sql.sql("update review_case set opinions_wanted = 2 where id = ?")
                        .param(caseId)
                        .update();
            }
            if (n < 20) {
                say(caseId, "sue", n % 2 == 0, about[n % about.length]);
                say(caseId, "bob", n % 2 == 0 && n % 6 != 0, about[n % about.length]);
            }
            if (n < 20 && n % 4 != 0) {
                say(caseId, "cleo", n % 2 == 0, about[n % about.length]);
            }
        }
        UUID doubted = desk.text("verse", "They are all thieves.", Category.HATE, 0.96);
        say(doubted, "sue", false, Category.HATE);
        say(doubted, "cleo", true, Category.HATE);
        clock.forward(ReviewLedger.UNDO);
        desk.spreadOverDays();
        sql.sql("insert into content_view (id, scan_id, viewer, viewed_at) select gen_random_uuid(), id, 'lea', now()"
                        + " from scan")
                .update();
        List<UUID> blocked = sql.sql("select scan_id from review_case where status = 'LABELLED' and id in"
                        + " (select case_id from label where verdict = 'VIOLATION') order by content_id limit 3")
                .query(UUID.class)
                .list();
        List<UUID> opened = blocked.stream()
                .map(scan -> appeals.open(
                                scan,
                                new NewAppeal(
                                        "creator-" + scan.toString().substring(30),
                                        AppealGround.CONTEXT,
                                        "It quotes somebody, and takes apart what they say."))
                        .id())
                .toList();
        appeals.close(
                opened.getFirst(),
                new Ruling(new Decider("ben", true, false), new Outcome.Upheld(), "It is no quotation."));
        return opened.getLast();
    }

    private void say(UUID caseId, String reviewer, boolean breaks, Category category) {
        reviews.addLabel(
                caseId,
                new NewLabel(
                        reviewer,
                        breaks ? LabelVerdict.VIOLATION : LabelVerdict.NO_VIOLATION,
                        Map.of(category, breaks),
                        Optional.of(breaks ? 4 : 0),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Handling.UNKNOWN));
    }

    /** A case of all four modalities. */
    private UUID everything() {
        String text = "They are all thieves and parasites. They should never be allowed to live among us. ".repeat(3);
        return desk.open(
                Desk.item(
                        "music-video-4711",
                        "artist-7",
                        Part.text("title", text),
                        Part.media("cover", Modality.IMAGE, picture()),
                        Part.media("song", Modality.AUDIO, new byte[] {1, 2, 3}),
                        Part.media("clip", Modality.VIDEO, new byte[] {1, 2, 3})),
                Desk.scored(
                        "title",
                        Modality.TEXT,
                        Category.HATE,
                        0.83,
                        new Evidence.Span(0, 34, 0.83),
                        new Evidence.Span(36, 82, 0.4)),
                Desk.scored("cover", Modality.IMAGE, Category.WEAPONS, 0.91, new Evidence.Box(0.2, 0.3, 0.4, 0.3, 0.9)),
                Desk.scored(
                        "song",
                        Modality.AUDIO,
                        Category.INAUTHENTIC,
                        0.2,
                        new Evidence.Segment(1_000, 4_500, Optional.of("noise"), 0.2)),
                Desk.scored("clip", Modality.VIDEO, Category.VIOLENCE, 0.9, new Evidence.Frame(2_000, 0.9)));
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 480, 320, Color.BLUE));
        pen.fillRect(0, 0, 480, 320);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(120, 110, 150, 80);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(UUID caseId, String who) {
        sql.sql("update review_case set leased_by = ?, leased_until = now() + interval '14 minutes' where id = ?")
                .params(who, caseId)
                .update();
    }

    private static String filter(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.querySelector('img')).filter");
    }

    /** Presses a key that leads to another page. */
    private static void press(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    private Page signedIn(String who, Browser.NewContextOptions options) {
        Page page = open(options);
        signIn(page, who);
        return page;
    }

    private void signIn(Page page, String who) {
        page.navigate(url("/console"));
        page.fill("#username", who);
        page.fill("#password", ConsoleApplication.PASSWORD);
        page.click("button.main");
        page.waitForURL(url("/console") + "**");
    }

    private Page open(Browser.NewContextOptions options) {
        context = browser.newContext(options);
        return context.newPage();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
