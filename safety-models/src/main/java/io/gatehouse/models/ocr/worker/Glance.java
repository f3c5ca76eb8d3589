package io.gatehouse.models.ocr.worker;

import java.util.List;

/**
 * What one look found.
 *
 * @param finished whether it came to its end in its time
 */
record Glance(List<Line> lines, boolean finished) {

    Glance {
        lines = List.copyOf(lines);
    }
}
