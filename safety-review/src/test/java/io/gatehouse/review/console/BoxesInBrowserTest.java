package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Boxes that are marked on pictures in a browser, by keyboard and by pointer. */
class BoxesInBrowserTest extends BrowserTest {

    private static final Evidence AREA = new Evidence.Box(0.1, 0.1, 0.2, 0.2, 0.9);

    @Test
    void aBoxIsPutMovedSizedAndKeptByKeyboardAlone() throws IOException {
        UUID caseId = pictures("cover");
        Page page = onTheCase();
        page.keyboard().press("b");
        page.keyboard().press("a");
        for (String key : List.of("ArrowRight", "ArrowRight", "ArrowUp", "Shift+ArrowDown", "Shift+ArrowLeft")) {
            page.keyboard().press(key);
        }
        assertThat(page.textContent(".told"))
                .isEqualTo("The box is 38 % wide and 42 % high, 34 % from the left and 28 % from the top.");
        page.keyboard().press("Enter");
        assertThat(page.textContent("#marked q")).startsWith("Box 1 in cover: 38 % wide");
        page.keyboard().press("a");
        page.keyboard().press("Escape");
        page.reload();
        assertThat(page.locator(".frame .own").count()).isOne();
        page.keyboard().press("o");
        press(page, "n");

        assertBox(only(caseId), 0.34, 0.28, 0.38, 0.42);
        assertThat(only(caseId).category()).isEqualTo(Category.WEAPONS);
    }

    @Test
    void aBlurredPictureIsMarkedOnlyOnceItIsUncovered() throws IOException {
        UUID caseId = pictures("cover");
        Page page = onTheCase();
        page.keyboard().press("a");
        assertThat(page.textContent(".told")).contains("show it first");
        drag(page, 0.1, 0.1, 0.5, 0.5);
        assertThat(page.locator(".frame .own").count()).isZero();
        page.keyboard().press("b");
        page.keyboard().press("a");
        assertThat(page.locator(".frame .own").count()).isOne();
        page.keyboard().press("o");
        press(page, "n");

        assertBox(only(caseId), 0.3, 0.3, 0.4, 0.4);
    }

    @Test
    void aBoxLiesWhereItWasDrawnOnAPhotoThatIsShownTurnedAndSmaller() throws IOException {
        UUID caseId = pictures("cover");
        Page page = signedIn("ada", new Browser.NewContextOptions().setViewportSize(390, 844));
        press(page, "n");
        uncovered(page);
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('img')].map(one => one.naturalWidth + ' ' + one.naturalHeight)"))
                .isEqualTo(List.of("800 1600"));
        assertThat(page.locator(".frame img").boundingBox().height).isLessThan(500);
        drag(page, 0.75, 0.25, 1.2, -0.3);
        page.check("[name=verdict][value=UNSURE]", new Page.CheckOptions().setForce(true));
        page.waitForNavigation(() -> page.click("text=Store, then queue"));

        assertBox(only(caseId), 0.75, 0, 0.25, 0.25);
    }

    @Test
    void twoCornersDoWhereNobodyCanDrag() throws IOException {
        UUID caseId = pictures("cover");
        Page page = onTheCase();
        uncovered(page);
        page.click("[data-box]");
        click(page, 0.8, 0.6);
        assertThat(page.textContent(".told")).contains("opposite one");
        click(page, 0.2, 0.5);
        page.keyboard().press("o");
        press(page, "n");

        assertBox(only(caseId), 0.2, 0.5, 0.6, 0.1);
    }

    @Test
    void aFingerScrollsUntilABoxIsAskedFor() throws IOException {
        pictures("cover");
        Page page = signedIn(
                "ada", new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        press(page, "n");
        uncovered(page);
        swipe(page);
        assertThat(page.locator("#marked li").count()).isZero();
        page.tap("[data-box]");
        page.tap("[data-keep]");
        assertThat(page.textContent("#marked q")).startsWith("Box 1 in cover: 40 % wide");
        page.tap("[data-box]");
        swipe(page);

        assertThat(page.textContent("#marked li:nth-child(2) q"))
                .isEqualTo("Box 2 in cover: 50 % wide and 25 % high, 25 % from the left and 25 % from the top");
    }

    @Test
    void aBoxIsMarkedInThePictureThatHasTheFocus() throws IOException {
        UUID caseId = pictures("front", "back");
        Page page = onTheCase();
        page.focus("#reveal-2");
        page.keyboard().press("b");
        page.keyboard().press("a");
        page.keyboard().press("Enter");
        page.keyboard().press("o");
        press(page, "n");

        assertThat(only(caseId).partId()).isEqualTo("back");
    }

    private LabelSpan only(UUID caseId) {
        List<LabelSpan> spans = reviews.labels(caseId).getFirst().content().spans();
        assertThat(spans).hasSize(1);
        return spans.getFirst();
    }

    /** A pixel of the screen is a 200th of the picture. */
    private static void assertBox(LabelSpan span, double x, double y, double width, double height) {
        LabelPlace.Box box = (LabelPlace.Box) span.place();
        assertThat(box.x()).isCloseTo(x, within(0.01));
        assertThat(box.y()).isCloseTo(y, within(0.01));
        assertThat(box.width()).isCloseTo(width, within(0.01));
        assertThat(box.height()).isCloseTo(height, within(0.01));
    }

    private static void drag(Page page, double x, double y, double toX, double toY) {
        BoundingBox shown = shown(page);
        page.mouse().move(shown.x + x * shown.width, shown.y + y * shown.height);
        page.mouse().down();
        page.mouse().move(shown.x + toX * shown.width, shown.y + toY * shown.height);
        page.mouse().up();
    }

    private static void click(Page page, double x, double y) {
        BoundingBox shown = shown(page);
        page.mouse().click(shown.x + x * shown.width, shown.y + y * shown.height);
    }

    private static BoundingBox shown(Page page) {
        page.locator(".frame img").scrollIntoViewIfNeeded();
        return page.locator(".frame img").boundingBox();
    }

    /** A finger goes over the picture. */
    private static void swipe(Page page) {
        BoundingBox shown = shown(page);
        CDPSession screen = page.context().newCDPSession(page);
        touch(screen, "touchStart", shown.x + shown.width / 4, shown.y + shown.height / 4);
        for (double way = 0.25; way <= 1; way += 0.25) {
            touch(
                    screen,
                    "touchMove",
                    shown.x + shown.width * (1 + 2 * way) / 4,
                    shown.y + shown.height * (1 + way) / 4);
        }
        screen.send("Input.dispatchTouchEvent", touches("touchEnd"));
    }

    private static void touch(CDPSession screen, String what, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonObject event = touches(what);
        event.getAsJsonArray("touchPoints").add(point);
        screen.send("Input.dispatchTouchEvent", event);
    }

    private static JsonObject touches(String what) {
        JsonObject event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", new JsonArray());
        return event;
    }

    private static void uncovered(Page page) {
        page.keyboard().press("b");
        page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");
    }

    private UUID pictures(String... names) throws IOException {
        byte[] photo = TurnedPhoto.ofSize(1600, 800);
        return desk.open(
                Desk.item(
                        "medial",
                        "artist-7",
                        List.of(names).stream()
                                .map(name -> Part.media(name, Modality.IMAGE, photo))
                                .toArray(Part[]::new)),
                List.of(names).stream()
                        .map(name -> Desk.scored(name, Modality.IMAGE, Category.WEAPONS, 0.9, AREA))
                        .toArray(PartResult[]::new));
    }

    private Page onTheCase() {
        Page page = signedIn("ada");
        press(page, "n");
        page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");
        return page;
    }
}
