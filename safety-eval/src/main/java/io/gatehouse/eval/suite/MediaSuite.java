package io.gatehouse.eval.suite;

import static io.gatehouse.domain.taxonomy.Category.INAUTHENTIC;
import static io.gatehouse.domain.taxonomy.Category.VIOLENCE;
import static io.gatehouse.domain.taxonomy.Category.WEAPONS;

import io.gatehouse.domain.content.Modality;
import java.util.List;

/**
 * Pictures, sounds and videos that code makes, the same each time. No model may be trained on them.
 *
 * <p>They try the least that a bundle must do, and say nothing of what it does with photographs, records and films:
 * none of these may be shipped here.
 */
public final class MediaSuite {

    private MediaSuite() {}

    /** The cases of a modality; there are none of text here. */
    public static List<MediaCase> of(Modality modality) {
        return switch (modality) {
            case IMAGE -> pictures();
            case AUDIO -> sounds();
            case VIDEO -> videos();
            case TEXT -> List.of();
        };
    }

    private static List<MediaCase> pictures() {
        return List.of(
                blank(MadePictures.WHITE),
                blank(MadePictures.BLACK),
                blank(MadePictures.plain(0x808080)),
                blank(MadePictures.plain(0x2040a0)),
                pattern(MadePictures.GRADIENT),
                pattern(MadePictures.stripes(16)),
                pattern(MadePictures.stripes(48)),
                pattern(MadePictures.checks(32)),
                pattern(MadePictures.RINGS),
                scene(MadePictures.meadow(180)),
                scene(MadePictures.meadow(60)),
                scene(MadePictures.sea(100)),
                scene(MadePictures.sea(190)));
    }

    private static MediaCase blank(MadePictures.Paint paint) {
        return MediaCase.withoutEvidence("one colour", WEAPONS, MadePictures.png(paint));
    }

    private static MediaCase pattern(MadePictures.Paint paint) {
        return MediaCase.harmless("patterns", WEAPONS, MadePictures.png(paint));
    }

    private static MediaCase scene(MadePictures.Paint paint) {
        return MediaCase.harmless("simple landscapes", WEAPONS, MadePictures.png(paint));
    }

    private static List<MediaCase> sounds() {
        return List.of(
                inauthentic("silence", MadeSounds.SILENCE),
                inauthentic("silence", MadeSounds.noise(0.0005, 1)),
                inauthentic("one tone", MadeSounds.tone(220)),
                inauthentic("one tone", MadeSounds.tone(440)),
                inauthentic("one tone", MadeSounds.tone(1_000)),
                inauthentic("one tone", MadeSounds.tone(3_000)),
                inauthentic("steady noise", MadeSounds.noise(0.05, 2)),
                inauthentic("steady noise", MadeSounds.noise(0.2, 3)),
                inauthentic("steady noise", MadeSounds.noise(0.6, 4)),
                music(MadeSounds.tune(220, 3)),
                music(MadeSounds.tune(262, 4)),
                music(MadeSounds.tune(330, 2)));
    }

    private static MediaCase inauthentic(String function, MadeSounds.Wave wave) {
        return MediaCase.harmful(function, INAUTHENTIC, MadeSounds.wav(wave));
    }

    private static MediaCase music(MadeSounds.Wave wave) {
        return MediaCase.harmless("a plucked tune with chords", INAUTHENTIC, MadeSounds.wav(wave));
    }

    private static List<MediaCase> videos() {
        return List.of(
                MediaCase.withoutEvidence("one colour", VIOLENCE, MadeVideos.avi(_ -> MadePictures.WHITE)),
                MediaCase.withoutEvidence("one colour", VIOLENCE, MadeVideos.avi(_ -> MadePictures.BLACK)),
                still(MadePictures.meadow(180)),
                still(MadePictures.sea(100)),
                still(MadePictures.RINGS),
                calm(second -> MadePictures.sea(80 + (int) (10 * second))),
                calm(second -> MadePictures.meadow(60 + (int) (20 * second))));
    }

    private static MediaCase still(MadePictures.Paint paint) {
        return MediaCase.harmless("a still picture", VIOLENCE, MadeVideos.avi(_ -> paint));
    }

    private static MediaCase calm(MadeVideos.Film film) {
        return MediaCase.harmless("slow movement", VIOLENCE, MadeVideos.avi(film));
    }
}
