package io.gatehouse.bench;

import io.gatehouse.models.image.drawing.Caption;
import io.gatehouse.models.image.drawing.Grounds;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** The ways in which sentences are drawn to be read again. */
enum DrawnText {
    DARK_ON_LIGHT("dark on light, 12 to 40 px"),
    SMALL("dark on light, 8 to 11 px"),
    LIGHT_ON_DARK("light on dark"),
    SAME_BRIGHTNESS("red on green of the same brightness"),
    OVER_A_PHOTO("white over a photo, with a shadow"),
    UPSIDE_DOWN("upside down"),
    DOWNWARDS("running downwards"),
    UPWARDS("running upwards");

    private static final List<String> FONTS = List.of(Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED);
    private static final int LINE = 34;
    private static final int MARGIN = 40;

    private final String title;

    DrawnText(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static List<String> lines(String sentence) {
        return Caption.wrapped(sentence, LINE);
    }

    BufferedImage draw(String sentence, RandomGenerator random) {
        return switch (this) {
            case DARK_ON_LIGHT -> dark(sentence, random.nextInt(12, 41), random);
            case SMALL -> dark(sentence, random.nextInt(8, 12), random);
            case LIGHT_ON_DARK ->
                caption(sentence, random.nextInt(14, 41), light(random), random).on(shade(random, 0, 70));
            case SAME_BRIGHTNESS ->
                caption(sentence, random.nextInt(20, 41), new Color(224, 64, 64), random)
                        .on(new Color(60, 162, 60));
            case OVER_A_PHOTO -> overAPhoto(sentence, random);
            case UPSIDE_DOWN -> Grounds.turned(dark(sentence, random.nextInt(14, 41), random), 2);
            case DOWNWARDS -> Grounds.turned(dark(sentence, random.nextInt(14, 41), random), 1);
            case UPWARDS -> Grounds.turned(dark(sentence, random.nextInt(14, 41), random), 3);
        };
    }

    private static BufferedImage dark(String sentence, int size, RandomGenerator random) {
        return caption(sentence, size, shade(random, 0, 80), random).on(light(random));
    }

    private static BufferedImage overAPhoto(String sentence, RandomGenerator random) {
        int size = random.nextInt(28, 41);
        String font = FONTS.get(random.nextInt(FONTS.size()));
        Caption white = new Caption(lines(sentence), font, Font.BOLD, size, Color.WHITE);
        Caption shadow = new Caption(lines(sentence), font, Font.BOLD, size, Color.BLACK);
        BufferedImage fitting = white.on(Color.BLACK);
        BufferedImage photo =
                Grounds.photo(fitting.getWidth() + 2 * MARGIN, fitting.getHeight() + 4 * MARGIN, random.nextLong());
        return white.over(shadow.over(photo, MARGIN + 2, MARGIN + 2), MARGIN, MARGIN);
    }

    private static Caption caption(String sentence, int size, Color ink, RandomGenerator random) {
        return new Caption(lines(sentence), FONTS.get(random.nextInt(FONTS.size())), random.nextInt(2), size, ink);
    }

    private static Color light(RandomGenerator random) {
        return shade(random, 200, 256);
    }

    private static Color shade(RandomGenerator random, int least, int most) {
        return new Color(random.nextInt(least, most), random.nextInt(least, most), random.nextInt(least, most));
    }
}
