package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recordings in the browser: where evidence lies in them, jumping there, and the waveform. */
class PlayerTest extends BrowserTest {

    private static final String DRAWN =
            "() => document.querySelector('.pane.drawn .wave')?.getAttribute('d').length > 0";
    private static final int TOO_LONG_TO_DRAW = 1_400;

    @Test
    void aSoundIsDrawnWhenSomebodyAsksForItAndNotBefore() {
        Page page = open(Recording.ofSeconds(12));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.reload();
        assertThat(asked).noneMatch(address -> address.endsWith("/media"));

        page.click("text=Draw the waveform");
        page.waitForFunction(DRAWN);

        assertThat(page.textContent(".end")).isEqualTo("0:12.0");
        assertThat(page.textContent(".said")).isEqualTo("The waveform is drawn.");
        assertThat(page.getAttribute(".band", "x")).isEqualTo("75");
        assertThat(page.getAttribute(".band", "width")).isEqualTo("75");
        assertThat(asked).filteredOn(address -> address.endsWith("/media")).hasSize(1);
    }

    @Test
    void evidenceIsJumpedToByKeysAndByAClick() {
        Page page = open(Recording.ofSeconds(12));
        page.focus(".at >> nth=0");
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("() => document.activeElement.dataset.seek")).isEqualTo("9.000");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('audio').currentTime >= 9");
        page.waitForFunction(DRAWN);

        page.evaluate("() => document.querySelector('audio').pause()");
        page.focus(".pane");
        page.keyboard().press("Home");
        page.waitForFunction("() => document.querySelector('.pane').getAttribute('aria-valuenow') === '0.0'");
        page.keyboard().press("ArrowRight");
        page.waitForFunction("() => document.querySelector('.pane').getAttribute('aria-valuetext') === '0:05.0'");
        page.keyboard().press("Shift+ArrowRight");
        page.waitForFunction("() => document.querySelector('.pane').getAttribute('aria-valuetext') === '0:05.1'");
        page.click(".pane");
        page.waitForFunction("() => Math.abs(document.querySelector('audio').currentTime - 6) < 0.2");
    }

    @Test
    void aSoundThatIsTooLargeIsNotDrawnAndThePageSaysSo() {
        Page page = open(Recording.ofSeconds(TOO_LONG_TO_DRAW));

        page.click("text=Draw the waveform");
        page.waitForFunction("() => document.querySelector('.said').textContent.includes('larger than 20 MB')");
    }

    @Test
    void whatIsNoSoundIsNotDrawnAndThePageSaysSo() {
        Page page = open(new byte[] {1, 2, 3});

        page.click("text=Draw the waveform");
        page.waitForFunction("() => document.querySelector('.said').textContent.includes('cannot read the sound')");
        assertThat(page.locator(".at").count()).isEqualTo(2);
    }

    private Page open(byte[] sound) {
        UUID caseId = desk.open(
                Desk.item("song", "artist-7", Part.media("song", Modality.AUDIO, sound)),
                Desk.scored(
                        "song",
                        Modality.AUDIO,
                        Category.INAUTHENTIC,
                        0.7,
                        new Evidence.Segment(3_000, 6_000, Optional.of("noise"), 0.9),
                        new Evidence.Segment(9_000, 12_000, Optional.of("silence"), 0.8)));
        Page page = signedIn("lea");
        page.navigate(url("/console/cases/" + caseId));
        return page;
    }
}
