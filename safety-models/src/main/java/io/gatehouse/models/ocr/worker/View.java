package io.gatehouse.models.ocr.worker;

/**
 * How a sheet was made of a picture: scaled, then turned.
 *
 * @param width of the picture
 * @param turns clockwise, by quarters
 */
record View(int width, int height, double scale, int turns) {

    View {
        if (!(scale > 0) || turns < 0 || turns > 3) {
            throw new IllegalArgumentException(
                    "a view has a scale above 0 and 0 to 3 turns, but had " + scale + " and " + turns);
        }
    }

    /** Where in the picture a rectangle of the sheet lies; {@code right} and {@code bottom} are exclusive. */
    Area original(int left, int top, int right, int bottom) {
        double wide = width * scale;
        double high = height * scale;
        return switch (turns) {
            case 1 -> unscaled(top, high - right, bottom, high - left);
            case 2 -> unscaled(wide - right, high - bottom, wide - left, high - top);
            case 3 -> unscaled(wide - bottom, left, wide - top, right);
            default -> unscaled(left, top, right, bottom);
        };
    }

    private Area unscaled(double left, double top, double right, double bottom) {
        int x = inside(Math.floor(left / scale), width - 1);
        int y = inside(Math.floor(top / scale), height - 1);
        return new Area(
                x,
                y,
                Math.max(1, inside(Math.ceil(right / scale), width) - x),
                Math.max(1, inside(Math.ceil(bottom / scale), height) - y));
    }

    private static int inside(double value, int most) {
        return (int) Math.clamp(value, 0, most);
    }
}
