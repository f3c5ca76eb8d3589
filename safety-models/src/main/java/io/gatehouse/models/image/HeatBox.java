package io.gatehouse.models.image;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.image.Windows.Window;
import java.util.ArrayDeque;
import java.util.Deque;

/** The region of a picture on which a score rests: the hottest cell of the map and its neighbours half as hot. */
final class HeatBox {

    private static final float SHARE = 0.5f;

    private final LogitMap map;
    private final boolean[] seen;
    private int left;
    private int top;
    private int right;
    private int bottom;

    private HeatBox(LogitMap map) {
        this.map = map;
        this.seen = new boolean[map.cells().length];
        int hottest = hottest(map.cells());
        left = hottest % map.side();
        right = left;
        top = hottest / map.side();
        bottom = top;
        grow(hottest);
    }

    /** The box in fractions of the whole picture. */
    static Evidence.Box of(LogitMap map, Window window, Picture picture, double score) {
        HeatBox box = new HeatBox(map);
        double cellWidth = (double) window.width() / picture.width() / map.side();
        double cellHeight = (double) window.height() / picture.height() / map.side();
        double x = (double) window.x() / picture.width() + box.left * cellWidth;
        double y = (double) window.y() / picture.height() + box.top * cellHeight;
        return new Evidence.Box(
                Math.min(1, x),
                Math.min(1, y),
                Math.min(1 - Math.min(1, x), (box.right - box.left + 1) * cellWidth),
                Math.min(1 - Math.min(1, y), (box.bottom - box.top + 1) * cellHeight),
                score);
    }

    private static int hottest(float[] cells) {
        int hottest = 0;
        for (int i = 1; i < cells.length; i++) {
            if (cells[i] > cells[hottest]) {
                hottest = i;
            }
        }
        return hottest;
    }

    private void grow(int from) {
        float threshold = map.cells()[from] > 0 ? map.cells()[from] * SHARE : map.cells()[from];
        Deque<Integer> open = new ArrayDeque<>();
        visit(from % map.side(), from / map.side(), threshold, open);
        while (!open.isEmpty()) {
            int cell = open.pop();
            int x = cell % map.side();
            int y = cell / map.side();
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            visit(x - 1, y, threshold, open);
            visit(x + 1, y, threshold, open);
            visit(x, y - 1, threshold, open);
            visit(x, y + 1, threshold, open);
        }
    }

    private void visit(int x, int y, float threshold, Deque<Integer> open) {
        int cell = y * map.side() + x;
        if (x < 0 || y < 0 || x >= map.side() || y >= map.side() || seen[cell] || map.cells()[cell] < threshold) {
            return;
        }
        seen[cell] = true;
        open.push(cell);
    }
}
