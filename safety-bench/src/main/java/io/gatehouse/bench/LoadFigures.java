package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;

/** What a load run says, beside what the bare cascade could do. */
final class LoadFigures {

    private static final Aim RATIO = new Aim.AtLeast(0.6);

    private LoadFigures() {}

    static List<Figure> of(Tally scans, BareCascade.Speed bare) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("scans", "scans/s", scans.perSecond(), "n = " + scans.count()));
        figures.add(new Figure(
                "bare cascade",
                "texts/s",
                bare.textsPerSecond(),
                "encoder asked about " + Figure.number(100 * bare.askedShare()) + " %"));
        figures.add(new Figure("scans to bare cascade", "", scans.perSecond() / bare.textsPerSecond(), "", RATIO));
        figures.add(new Figure("latency, median", "ms", scans.milliseconds(50), ""));
        figures.add(new Figure("latency, p95", "ms", scans.milliseconds(95), ""));
        figures.add(new Figure("latency, p99", "ms", scans.milliseconds(99), ""));
        figures.add(new Figure("errors", "scans", scans.failed(), errors(scans)));
        return figures;
    }

    private static String errors(Tally scans) {
        return String.join(
                ", ",
                scans.errors().entrySet().stream()
                        .map(error -> error.getKey() + ": " + error.getValue())
                        .toList());
    }
}
