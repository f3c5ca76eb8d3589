package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.NewAppeal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Every page on a telephone and on a desk, by day and by night, and asked by axe for what bars people from reading it.
 *
 * <p>{@code -Dgatehouse.test.screenshots=DIR} keeps a picture of each, for a person to look at.
 */
class ReadableByEverybodyTest extends BrowserTest {

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

    @Test
    void everyPageCanBeReadByEverybody() throws IOException {
        UUID caseId = AllModalities.open(desk);
        desk.text("waiting", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        desk.text("hidden", "x", Category.SEXUAL_MINORS, 0.3);
        UUID scanId = reviews.find(caseId).orElseThrow().scanId();
        Page page = open(TO_LOOK_AT);
        look(page, "/console/sign-in?wrong", "sign-in");
        signIn(page, "lea");
        look(page, "/console", "queue");
        look(page, "/console?category=hate&language=und", "queue-filtered");
        look(page, "/console?category=haet", "queue-of-no-category");
        look(page, "/console/cases/" + caseId, "case-of-nobody");
        take(caseId, "lea");
        look(page, "/console/cases/" + caseId, "case");
        look(page, "/console/decisions", "decisions");
        look(page, "/console/decisions/" + scanId, "decision");
        look(page, "/console/policies", "policies");
        look(page, "/console/cases/" + scanId, "refusal");
        look(page, "/console/nowhere", "nowhere");
    }

    @Test
    void aCaseThatIsBeingMarkedCanBeReadByEverybody() throws IOException {
        UUID caseId = AllModalities.open(desk);
        take(caseId, "lea");
        Page page = open(TO_LOOK_AT);
        page.navigate(url("/console"));
        signIn(page, "lea");
        look(page, "/console/cases/" + caseId, "case-marked", ReadableByEverybodyTest::mark);
    }

    /** A box, another that is being moved, a stretch, and one that cannot be. */
    private static void mark(Page page) {
        page.check("#reveal-2", new Page.CheckOptions().setForce(true));
        page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");
        page.click("[data-box]");
        for (String key : List.of("ArrowLeft", "Shift+ArrowDown", "Enter")) {
            page.keyboard().press(key);
        }
        page.click("text=Draw the waveform");
        page.waitForSelector(".pane.drawn");
        stretch(page, 3, "0:12.0");
        page.check("#reveal-4", new Page.CheckOptions().setForce(true));
        stretch(page, 4, "0:06.7");
        page.fill("[name=stretchTo] >> nth=1", "0:00");
        page.click("[data-box]");
        assertThat(page.locator("#marked li").count()).isEqualTo(3);
        assertThat(page.locator(".wrong >> nth=1").textContent()).contains("must come after");
    }

    /** The five seconds that are its first. */
    private static void stretch(Page page, int part, String end) {
        String within = "[aria-labelledby=part-" + part + "] ";
        page.focus(within + ".pane");
        page.keyboard().press("Home");
        page.waitForSelector(within + ".end >> text=" + end);
        page.keyboard().press("i");
        page.focus(within + ".pane");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("u");
    }

    @Test
    void onATelephoneTheLabelIsOnePressAway() {
        UUID caseId = AllModalities.open(desk);
        take(caseId, "lea");
        Page page = signedIn("lea", new Browser.NewContextOptions().setViewportSize(390, 844));
        page.navigate(url("/console/cases/" + caseId));
        assertThat(page.locator("text=Go to your label").boundingBox().y).isLessThan(844);
        page.click("text=Go to your label");
        assertThat(page.locator("#label-form").boundingBox().y).isBetween(-1.0, 844.0);
    }

    @Test
    void whatIsBesideTheQueueCanBeReadByEverybodyToo() throws IOException {
        UUID contested = AllModalities.open(desk);
        reviews.addLabel(contested, Desk.violation("sue"));
        UUID appeal = busyHouse();
        UUID everything = appeals.open(
                        reviews.find(contested).orElseThrow().scanId(),
                        new NewAppeal("artist-7", AppealGround.CONTEXT, "It is a song."))
                .id();
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
        look(page, "/console/appeals/" + everything, "appeal-of-everything");
        look(page, "/console?status=adjudication", "queue-disputed");
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
    void aReportIsShownAndRunsNothing() throws IOException {
        report();
        Page page = signedIn("lea");
        page.navigate(url("/console/reports/run-1"));

        FrameLocator frame = page.frameLocator("iframe.report");
        assertThat(frame.locator("h1").textContent()).isEqualTo("Evaluation of text-safety");
        assertThat(frame.locator("#ran").textContent()).isEqualTo("nothing ran");
    }

    /** Opens a page and looks at it on a telephone and on a desk, by day and by night. */
    private void look(Page page, String path, String name) throws IOException {
        look(page, path, name, opened -> {});
    }

    private void look(Page page, String path, String name, Consumer<Page> prepare) throws IOException {
        page.navigate(url(path));
        prepare.accept(page);
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
        try (InputStream script = Objects.requireNonNull(
                ReadableByEverybodyTest.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
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

    private void take(UUID caseId, String who) {
        sql.sql("update review_case set leased_by = ?, leased_until = now() + interval '14 minutes' where id = ?")
                .params(who, caseId)
                .update();
    }
}
