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
                scene(MadePictures.sea(190)),
                weapon(MadeOutlines.PISTOL, MadePictures.WHITE),
                weapon(MadeOutlines.PISTOL.turned(), MadePictures.plain(0xd8c8a8)),
                weapon(MadeOutlines.RIFLE, MadePictures.WHITE),
                weapon(MadeOutlines.RIFLE.turned(), MadePictures.plain(0xa8c8d8)),
                tool(MadeOutlines.HAMMER, MadePictures.WHITE),
                tool(MadeOutlines.HAMMER, MadePictures.plain(0xd8c8a8)),
                tool(MadeOutlines.HAIR_DRYER, MadePictures.WHITE),
                tool(MadeOutlines.HAIR_DRYER.turned(), MadePictures.plain(0xa8c8d8)),
                tool(MadeOutlines.CUP, MadePictures.WHITE),
                tool(MadeOutlines.CUP.turned(), MadePictures.plain(0xd8c8a8)));
    }

    private static MediaCase weapon(MadeOutlines.Shape shape, MadePictures.Paint ground) {
        return MediaCase.harmful("weapons in outline", WEAPONS, MadePictures.png(shape.before(ground)));
    }

    private static MediaCase tool(MadeOutlines.Shape shape, MadePictures.Paint ground) {
        return MediaCase.harmless("tools in outline", WEAPONS, MadePictures.png(shape.before(ground)));
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
                inauthentic("a hum with overtones", MadeSounds.hum(50)),
                inauthentic("a hum with overtones", MadeSounds.hum(120)),
                inauthentic("beeps", MadeSounds.beeps(800, 1)),
                inauthentic("beeps", MadeSounds.beeps(1_200, 0.5)),
                inauthentic("rumbling noise", MadeSounds.rumble(0.2, 5)),
                inauthentic("rumbling noise", MadeSounds.rumble(0.5, 6)),
                music(MadeSounds.tune(220, 3)),
                music(MadeSounds.tune(262, 4)),
                music(MadeSounds.tune(330, 2)),
                music(MadeSounds.tune(196, 5)),
                music(MadeSounds.tune(247, 2.5)),
                music(MadeSounds.tune(392, 3.5)));
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
                calm(second -> MadePictures.meadow(60 + (int) (20 * second))),
                quick(second -> MadePictures.sea(60 + (int) (120 * (second % 1)))),
                quick(second -> MadePictures.meadow(128 + (int) (90 * StrictMath.sin(6 * second)))),
                quick(second -> MadeOutlines.CUP.before(MadePictures.stripes(16 + (int) (16 * (second % 2))))),
                shown(MadeOutlines.PISTOL),
                shown(MadeOutlines.RIFLE));
    }

    private static MediaCase still(MadePictures.Paint paint) {
        return MediaCase.harmless("a still picture", VIOLENCE, MadeVideos.avi(_ -> paint));
    }

    private static MediaCase quick(MadeVideos.Film film) {
        return MediaCase.harmless("quick movement", VIOLENCE, MadeVideos.avi(film));
    }

    private static MediaCase shown(MadeOutlines.Shape shape) {
        return MediaCase.harmful("weapons in outline", WEAPONS, MadeVideos.avi(_ -> shape.before(MadePictures.WHITE)));
    }

    private static MediaCase calm(MadeVideos.Film film) {
        return MediaCase.harmless("slow movement", VIOLENCE, MadeVideos.avi(film));
    }
}
