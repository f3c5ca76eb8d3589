package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.wellbeing.Wellbeing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures and recordings in a browser: covered until asked for, one at a time, and counted once they were seen. */
class MediaInBrowserTest extends BrowserTest {

    private static final int RATE = 8000;

    @Autowired
    private Wellbeing wellbeing;

    @Test
    void aKeyUncoversOneThingAtATimeAndOnlyThatIsTickedAsSeen() {
        Page page = onTheCase(
                Part.media("front", Modality.IMAGE, PageTest.PNG), Part.media("back", Modality.IMAGE, PageTest.PNG));

        page.keyboard().press("b");
        assertThat(seen(page)).isEqualTo("front");
        assertThat(page.isChecked("#reveal-1")).isTrue();
        assertThat(page.isChecked("#reveal-2")).isFalse();
        page.keyboard().press("b");
        assertThat(page.isChecked("#reveal-1")).isFalse();
        page.keyboard().press("b");
        page.keyboard().press("Escape");
        page.keyboard().press("b");

        assertThat(page.isChecked("#reveal-1")).isTrue();
        assertThat(page.isChecked("#reveal-2")).isTrue();
        assertThat(seen(page)).isEqualTo("front back");
    }

    @Test
    void whatStaysCoveredDoesNotCountAndWhatIsUncoveredCountsAtOnce() {
        UUID caseId = desk.text("grave", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        Page page = signedIn("ada");
        page.navigate(url("/console/cases/" + caseId));
        assertThat(wellbeing.today("ada").seen()).isEmpty();

        page.waitForResponse("**/look", () -> page.keyboard().press("b"));

        assertThat(wellbeing.today("ada").seen()).hasSize(1);
    }

    @Test
    void aBlurredPictureIsNotCountedUntilItIsSharp() {
        Page page = onTheCase(Part.media("front", Modality.IMAGE, PageTest.PNG));
        page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");
        assertThat(wellbeing.today("ada").seen()).isEmpty();

        page.waitForResponse("**/look", () -> page.keyboard().press("b"));

        assertThat(wellbeing.today("ada").seen()).hasSize(1);
    }

    @Test
    void aBlurredVideoIsPlayedByKeyAndItsControlsStaySharp() {
        Page page = onTheCase(Part.media("clip", Modality.VIDEO, new byte[] {1, 2, 3}));
        assertThat(page.evaluate("() => document.querySelector('video').controls"))
                .isEqualTo(false);
        assertThat(page.isVisible("[data-play]")).isTrue();
        assertThat(page.isVisible("[data-place]")).isTrue();
        assertThat(page.evaluate("() => document.querySelector('[data-play]').closest('.frame')"))
                .isNull();

        page.keyboard().press("k");
        page.waitForFunction("() => !document.querySelector('video').paused");
        assertThat(seen(page)).isEqualTo("clip");
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('video').paused");
        page.keyboard().press("b");

        assertThat(page.evaluate("() => document.querySelector('video').controls"))
                .isEqualTo(true);
        assertThat(page.isVisible("[data-place]")).isFalse();
    }

    @Test
    void aCoverWithEvidenceIsBlurredWithItsBoxUntilItIsAskedFor() {
        Evidence.Segment cover = new Evidence.Segment(0, 9_000, Optional.of(Evidence.Segment.COVER), 0.9);
        Page page = onTheCase(new byte[9], Category.WEAPONS, cover, new Evidence.Box(0.1, 0.2, 0.5, 0.4, 0.9));
        page.waitForFunction("() => document.querySelector('figure img').naturalWidth > 0");
        assertThat(page.locator("figure img").boundingBox().width).isPositive();
        assertThat(page.locator("figure svg rect").count()).isEqualTo(1);
        assertThat(seen(page)).isEqualTo("");

        page.keyboard().press("b");

        assertThat(page.isChecked("#reveal-1-cover-1")).isTrue();
        assertThat(seen(page)).isEqualTo("song");
    }

    @Test
    void aCoverWithoutEvidenceIsFetchedByWhoUnfoldsIt() {
        Page page = onTheCase(new byte[9], Category.INAUTHENTIC);
        Locator image = page.locator("details.cover img");
        assertThat(image.evaluate("image => image.complete && image.naturalWidth > 0"))
                .isEqualTo(false);
        page.keyboard().press("b");
        assertThat(page.isChecked("#reveal-1-cover-1")).isFalse();

        page.click("details.cover summary");
        page.waitForFunction("() => document.querySelector('details.cover img').naturalWidth > 0");
        assertThat(seen(page)).isEqualTo("");
    }

    @Test
    void whatReallyPlayedIsToldWithTheLabel() throws IOException {
        Page page = onTheCase(Part.media("song", Modality.AUDIO, silence()));
        UUID caseId = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0.5");
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('audio').paused");
        page.evaluate("() => document.querySelector('audio').currentTime = 9");
        page.keyboard().press("o");
        press(page, "n");

        assertThat(reviews.labels(caseId).getFirst().content().handling().played())
                .hasEntrySatisfying(
                        "song", time -> assertThat(time).isBetween(Duration.ofMillis(400), Duration.ofSeconds(8)));
    }

    private Page onTheCase(Part... parts) {
        desk.open(
                Desk.item("medial", "artist-7", parts),
                Arrays.stream(parts)
                        .map(part -> Desk.scored(part.id(), part.modality(), Category.WEAPONS, 0.9))
                        .toArray(PartResult[]::new));
        Page page = signedIn("ada");
        press(page, "n");
        return page;
    }

    /** A sound in which that was found. */
    private Page onTheCase(byte[] song, Category category, Evidence... evidence) {
        desk.open(
                Desk.item("medial", "artist-7", Part.media("song", Modality.AUDIO, song)),
                Desk.scored("song", Modality.AUDIO, category, 0.9, evidence));
        Page page = signedIn("ada");
        press(page, "n");
        return page;
    }

    private static Object seen(Page page) {
        return page.evaluate(
                "() => [...document.querySelectorAll('[name=seen]:checked')].map(box => box.value).join(' ')");
    }

    /** Ten seconds of it. */
    private static byte[] silence() throws IOException {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        byte[] samples = new byte[RATE * 2 * 10];
        try (AudioInputStream sound =
                        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
            return out.toByteArray();
        }
    }
}
