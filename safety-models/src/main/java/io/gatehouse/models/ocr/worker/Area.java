package io.gatehouse.models.ocr.worker;

/** A rectangle in pixels. */
record Area(int x, int y, int width, int height) {

    Area {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "an area lies inside a picture, but was " + width + " x " + height + " at " + x + ',' + y);
        }
    }

    /** The smallest area that holds both. */
    Area and(Area other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width);
        int bottom = Math.max(y + height, other.y + other.height);
        return new Area(left, top, right - left, bottom - top);
    }

    /** How much of the smaller of both lies in the other, in 0..1. */
    double overlap(Area other) {
        long across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        long down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        long smaller = Math.min((long) width * height, (long) other.width * other.height);
        return across <= 0 || down <= 0 ? 0 : (double) (across * down) / smaller;
    }
}
