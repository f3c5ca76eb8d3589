package io.gatehouse.review.console;

import io.gatehouse.store.review.GoldenScore;

/** How a reviewer did on items whose verdict was known. */
record GoldenRow(String reviewer, long judged, long right, String share) {

    static GoldenRow of(GoldenScore score) {
        return new GoldenRow(
                score.reviewer(), score.judged(), score.right(), Words.share((double) score.right() / score.judged()));
    }
}
