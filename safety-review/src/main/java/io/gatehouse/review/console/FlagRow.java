package io.gatehouse.review.console;

import io.gatehouse.review.agreement.LabelNoiseView.FlagView;

/** A label that the models' own scores contradict. */
record FlagRow(String caseId, String contentId, String category, String reviewer, String said, String score) {

    static FlagRow of(FlagView flag) {
        return new FlagRow(
                flag.caseId().toString(),
                flag.contentId(),
                flag.category(),
                flag.reviewer(),
                flag.applies() ? "applies" : "does not apply",
                Words.score(flag.score()));
    }
}
