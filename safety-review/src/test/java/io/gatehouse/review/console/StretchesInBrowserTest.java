package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stretches of sound and video that are marked in a browser, where the player stands. */
class StretchesInBrowserTest extends BrowserTest {

    @Test
    void aStretchOfARealVideoIsMarkedByKeyboardAloneAndIsThereOverRest() {
        UUID caseId = video();
        Page page = onTheCase();
        jump(page, "1.000", "Enter");
        page.keyboard().press("i");
        assertThat(page.textContent(".told")).contains("A mark begins at 0:0");
        jump(page, "4.000", "ArrowRight", "Enter");
        page.keyboard().press("u");
        assertThat(page.evaluate("() => document.querySelector('video').videoWidth"))
                .isEqualTo(320);
        assertThat(page.textContent(".end")).isEqualTo("0:06.7");
        assertThat(page.getAttribute(".lane.own .at", "aria-label")).startsWith("Play your mark of ");
        int from = Moment.read(page.inputValue("[name=stretchFrom]")).orElseThrow();
        int to = Moment.read(page.inputValue("[name=stretchTo]")).orElseThrow();
        assertThat(from).isBetween(1_000, 3_999);
        assertThat(to).isBetween(4_000, 6_735);
        page.selectOption("#marked select", "violence/graphic");
        page.keyboard().press("v");
        press(page, "n");

        assertThat(page.request().get(url("/reviews/" + caseId)).text())
                .contains("\"spans\":[{\"partId\":\"clip\",\"startMs\":" + from + ",\"endMs\":" + to
                        + ",\"category\":\"violence/graphic\"}]");
    }

    /** Along the evidence by keyboard, until it plays from there; then stops it. */
    private static void jump(Page page, String second, String... keys) {
        page.focus(".lane:not(.own) .at >> nth=0");
        List.of(keys).forEach(page.keyboard()::press);
        page.waitForFunction(
                "from => !document.querySelector('video').seeking"
                        + " && document.querySelector('video').currentTime > from",
                second);
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('video').paused");
    }

    @Test
    void severalStretchesAreMarkedMendedRemovedAndKept() {
        UUID caseId = song();
        Page page = onTheCase();
        mark(page, 1, 2.5);
        mark(page, 4, 6);
        mark(page, 8, 9);
        page.click("[data-remove] >> nth=1");
        page.fill("[name=stretchTo] >> nth=1", "0:13");
        assertThat(message(page)).isEqualTo("The recording ends at 0:12.000.");
        page.fill("[name=stretchTo] >> nth=1", "0:07");
        assertThat(message(page)).isEqualTo("The end must come after the beginning.");
        page.fill("[name=stretchTo] >> nth=1", "0:10.5");
        assertThat(message(page)).isEmpty();
        page.reload();
        assertThat(page.locator("#marked li").count()).isEqualTo(2);
        assertThat(page.locator(".band.own").count()).isEqualTo(2);
        page.keyboard().press("o");
        press(page, "n");

        assertThat(reviews.labels(caseId).getFirst().content().spans())
                .extracting(LabelSpan::place)
                .containsExactly(new LabelPlace.Time(1_000, 2_500), new LabelPlace.Time(8_000, 10_500));
    }

    @Test
    void anEndWithoutABeginningOrBeforeItIsRefusedInWords() {
        song();
        Page page = onTheCase();
        page.keyboard().press("u");
        assertThat(page.textContent(".told")).contains("Begin a mark first");
        at(page, 5);
        page.keyboard().press("i");
        at(page, 3);
        page.keyboard().press("u");

        assertThat(page.textContent(".told")).contains("begins at 0:05.000 and must end after that");
        assertThat(page.locator("#marked li").count()).isZero();
    }

    @Test
    void withoutAnyScriptATimeIsTyped() {
        UUID caseId = song();
        Page page = signedIn("ada", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.click("text=Take the next case");
        page.fill("[name=stretchFrom]", "0:03");
        page.fill("[name=stretchTo]", "0:02");
        page.check("[name=verdict][value=UNSURE]", new Page.CheckOptions().setForce(true));
        page.click("text=Store, then queue");
        assertThat(page.textContent("#marked")).contains("the end must come later");
        page.fill("#marked [name=stretchTo]", "0:04.5");
        page.click("text=Store, then queue");

        assertThat(reviews.labels(caseId).getFirst().content().spans())
                .extracting(LabelSpan::place)
                .containsExactly(new LabelPlace.Time(3_000, 4_500));
    }

    @Test
    void whereTheBrowserCannotPlayItTheTimesAreTyped() {
        UUID caseId = desk.open(
                Desk.item("song", "artist-7", Part.media("song", Modality.AUDIO, new byte[] {1, 2, 3})),
                Desk.scored("song", Modality.AUDIO, Category.INAUTHENTIC, 0.7));
        Page page = signedIn("ada");
        press(page, "n");
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('audio').error");
        page.keyboard().press("i");
        page.keyboard().type("3");
        page.keyboard().press("Tab");
        page.keyboard().type("4.5");
        page.check("[name=verdict][value=UNSURE]", new Page.CheckOptions().setForce(true));
        press(page, "Control+Enter");

        assertThat(reviews.labels(caseId).getFirst().content().spans())
                .extracting(LabelSpan::place)
                .containsExactly(new LabelPlace.Time(3_000, 4_500));
    }

    private static void mark(Page page, double from, double to) {
        at(page, from);
        page.keyboard().press("i");
        at(page, to);
        page.keyboard().press("u");
    }

    private static void at(Page page, double second) {
        page.evaluate("second => document.querySelector('audio').currentTime = second", second);
        page.waitForFunction(
                "second => !document.querySelector('audio').seeking"
                        + " && Math.abs(document.querySelector('audio').currentTime - second) < .001",
                second);
    }

    private static String message(Page page) {
        return (String) page.evaluate("() => document.querySelectorAll('[name=stretchTo]')[1].validationMessage");
    }

    private UUID song() {
        return desk.open(
                Desk.item("song", "artist-7", Part.media("song", Modality.AUDIO, Recording.ofSeconds(12))),
                Desk.scored("song", Modality.AUDIO, Category.INAUTHENTIC, 0.7));
    }

    private UUID video() {
        return desk.open(
                Desk.item("clip", "artist-7", Part.media("clip", Modality.VIDEO, Recording.video())),
                Desk.scored(
                        "clip",
                        Modality.VIDEO,
                        Category.VIOLENCE,
                        0.9,
                        new Evidence.Frame(1_000, 0.9),
                        new Evidence.Segment(4_000, 5_000, Optional.empty(), 0.8)));
    }

    /** It plays slowly, so that it does not end before it is stopped, however slow this machine is. */
    private Page onTheCase() {
        Page page = signedIn("ada");
        press(page, "n");
        page.evaluate("""
                () => {
                    const media = document.querySelector("audio, video");
                    media.preload = "metadata";
                    media.playbackRate = media.defaultPlaybackRate = 0.25;
                }""");
        page.waitForFunction("() => document.querySelector('audio, video').readyState >= 1");
        return page;
    }
}
