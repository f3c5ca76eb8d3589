package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText.Written;
import io.gatehouse.models.judging.Menaces;
import io.gatehouse.models.media.VideoFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Frames of which the level of the first pixel says what is written there. */
class ReadingPassTest {

    private static final Evidence.Box PLACE = new Evidence.Box(0.1, 0.8, 0.5, 0.1, 0.9);

    private static final Findings WEAPON_AT_EIGHT_SECONDS = new Findings(
            List.of(new Signal(Category.WEAPONS, 0.5, Scorers.PICTURES, List.of(new Evidence.Frame(8_000, 0.5)))),
            List.of());

    @Test
    void wordsAreShownWithThePictureThatTheyStandIn() {
        Findings found = read(picture -> level(picture) == 200 ? harsh(0.9) : calm(), 40, 200);

        assertThat(found.gaps()).isEmpty();
        assertThat(found.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.score()).isEqualTo(0.9);
            assertThat(signal.evidence())
                    .containsExactly(new Evidence.Frame(2_000, 0.9), new Evidence.Ocr("harsh", PLACE));
        });
    }

    @Test
    void ofACaptionThatStaysFivePicturesAreShown() {
        Findings found = read(_ -> harsh(0.9), 20, 60, 100, 140, 180, 220, 20);

        assertThat(found.signals().getFirst().evidence()).hasSize(10);
    }

    @Test
    void whatCouldNotBeReadIsToldOnce() {
        Gap gap = new Gap("text", "classifier_unavailable");

        assertThat(read(_ -> new Written(List.of(), List.of(gap)), 20, 90, 160).gaps())
                .containsExactly(gap);
    }

    @Test
    void aMenaceOverAWeaponThreatensWhereBothAreSeenTogether() {
        Evidence.Ocr words = new Evidence.Ocr("you are next", PLACE);
        Written menace = new Written(List.of(), List.of(words), List.of());

        Findings apart = read(picture -> level(picture) == 20 ? menace : calm(), 20, 60, 100, 140, 180);
        Findings together = read(picture -> level(picture) == 180 ? menace : calm(), 20, 60, 100, 140, 180);

        assertThat(apart.signals()).extracting(Signal::bundle).doesNotContain(Menaces.REF);
        assertThat(together.signals().getLast()).satisfies(both -> {
            assertThat(both.category()).isEqualTo(Category.HARASSMENT_THREATENING);
            assertThat(both.score()).isEqualTo(0.5 * Menaces.ODDS);
            assertThat(both.evidence())
                    .containsExactly(new Evidence.Frame(8_000, 0.9), words, new Evidence.Frame(8_000, 0.5));
        });
    }

    @Test
    void blankPicturesAreNotSentToTheReader() {
        List<Picture> sent = new ArrayList<>();
        FramesToRead toRead = new FramesToRead();
        VideoFrame black = new VideoFrame(0, 8, 8, new byte[8 * 8 * 3]);
        toRead.accept(black, black);

        Findings found = pass(picture -> {
                    sent.add(picture);
                    return calm();
                })
                .read(toRead, Findings.NONE, new Deadline(Instant.MAX))
                .join();

        assertThat(sent).isEmpty();
        assertThat(found).isEqualTo(Findings.NONE);
    }

    private static Findings read(Function<Picture, Written> reader, int... levels) {
        FramesToRead toRead = new FramesToRead();
        for (int i = 0; i < levels.length; i++) {
            VideoFrame frame = frame(2_000L * i, levels[i]);
            toRead.accept(frame, frame);
        }
        return pass(reader)
                .read(toRead, WEAPON_AT_EIGHT_SECONDS, new Deadline(Instant.MAX))
                .join();
    }

    private static ReadingPass pass(Function<Picture, Written> reader) {
        return new ReadingPass(Scorers.writing(reader));
    }

    private static VideoFrame frame(long atMs, int level) {
        byte[] rgb = new byte[8 * 8 * 3];
        for (int i = 0; i < rgb.length / 2; i++) {
            rgb[i] = (byte) level;
        }
        return new VideoFrame(atMs, 8, 8, rgb);
    }

    private static int level(Picture picture) {
        return picture.rgb()[0] & 0xff;
    }

    private static Written harsh(double score) {
        return new Written(
                List.of(new Signal(
                        Category.HARASSMENT, score, Scorers.PICTURES, List.of(new Evidence.Ocr("harsh", PLACE)))),
                List.of());
    }

    private static Written calm() {
        return new Written(List.of(new Signal(Category.HARASSMENT, 0.01, Scorers.PICTURES, List.of())), List.of());
    }
}
