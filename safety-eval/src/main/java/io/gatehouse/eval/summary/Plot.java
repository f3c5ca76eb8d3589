package io.gatehouse.eval.summary;

import java.util.List;

/**
 * A drawing in units of the page, as the template needs it. A {@code kind} is a class of the page's style.
 *
 * @param description what it shows, for readers who cannot see it
 */
record Plot(
        String name,
        String description,
        String width,
        String height,
        List<Segment> segments,
        List<Bar> bars,
        List<Line> lines,
        List<Dot> dots,
        List<Label> labels) {

    record Segment(String kind, String x1, String y1, String x2, String y2) {}

    record Bar(String kind, String x, String y, String width, String height, String title) {}

    /** @param points pairs of x and y */
    record Line(String kind, String points) {}

    record Dot(String kind, String x, String y, String title) {}

    /** @param anchor start, middle or end */
    record Label(String kind, String anchor, String x, String y, String text) {}
}
