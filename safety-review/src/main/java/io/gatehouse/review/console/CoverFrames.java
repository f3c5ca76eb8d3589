package io.gatehouse.review.console;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which covers of a sound or a video there are to see, and what was found on them. */
final class CoverFrames {

    private final SortedMap<Integer, List<Evidence.Box>> boxes = new TreeMap<>();

    private CoverFrames() {}

    /** The first there may always be, whether or not anything was found on it. */
    static List<PartCard.CoverFrame> of(String partUrl, List<Signal> shown) {
        CoverFrames found = new CoverFrames();
        shown.forEach(signal -> found.add(signal.evidence()));
        boolean onFirst = found.boxes.containsKey(1);
        found.boxes.putIfAbsent(1, List.of());
        return found.boxes.entrySet().stream()
                .map(cover -> new PartCard.CoverFrame(
                        cover.getKey(),
                        partUrl + "/covers/" + cover.getKey(),
                        cover.getKey() > 1 || onFirst,
                        cover.getValue()))
                .toList();
    }

    /** What was found on a cover stands behind the piece that names it. */
    private void add(List<Evidence> pieces) {
        for (int n = 0; n < pieces.size(); n++) {
            if (pieces.get(n) instanceof Evidence.Segment segment && segment.ofCover()) {
                List<Evidence.Box> onIt =
                        boxes.computeIfAbsent(segment.coverNumber().orElseThrow(), _ -> new ArrayList<>());
                switch (n + 1 < pieces.size() ? pieces.get(n + 1) : segment) {
                    case Evidence.Box box -> onIt.add(box);
                    case Evidence.Ocr words -> onIt.add(words.box());
                    default -> {}
                }
            }
        }
    }
}
