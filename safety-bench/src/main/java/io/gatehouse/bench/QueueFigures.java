package io.gatehouse.bench;

import java.util.List;

/** What a run on the reviewers' queue says. */
final class QueueFigures {

    private static final Aim PAGE = new Aim.AtMost(100);
    private static final Aim TAKE = new Aim.AtMost(20);
    private static final Aim NEVER = new Aim.AtMost(0);

    private QueueFigures() {}

    /** @param pages how long the queue's page took, each time that it was asked for */
    static List<Figure> of(Tally pages, Takes.Taken taken) {
        Tally takes = taken.tally();
        return List.of(
                new Figure("queue page, median", "ms", pages.milliseconds(50), "n = " + pages.count(), PAGE),
                new Figure("queue page, p95", "ms", pages.milliseconds(95), ""),
                new Figure("taking a case, median", "ms", takes.milliseconds(50), "n = " + takes.count(), TAKE),
                new Figure("taking a case, p95", "ms", takes.milliseconds(95), ""),
                new Figure(
                        "cases given twice",
                        "cases",
                        taken.givenTwice(),
                        "of " + taken.cases().size(),
                        NEVER),
                new Figure("takes that got nothing", "takes", taken.missing(), "", NEVER));
    }
}
