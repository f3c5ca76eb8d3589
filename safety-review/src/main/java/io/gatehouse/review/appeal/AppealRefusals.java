package io.gatehouse.review.appeal;

import io.gatehouse.store.appeal.AppealRefusal;
import org.springframework.http.HttpStatus;

/** Why an appeal is not opened or closed, in words for whoever tried. */
public final class AppealRefusals {

    private AppealRefusals() {}

    /** Somebody else may close it: forbidden. Nobody may: a conflict. */
    public static HttpStatus status(AppealRefusal refusal) {
        return switch (refusal) {
            case AppealRefusal.FirstReviewer first -> HttpStatus.FORBIDDEN;
            case AppealRefusal.NotAPerson program -> HttpStatus.FORBIDDEN;
            case AppealRefusal.Restricted restricted -> HttpStatus.FORBIDDEN;
            case AppealRefusal.NotDecided early -> HttpStatus.CONFLICT;
            case AppealRefusal.NothingAgainstIt nothing -> HttpStatus.CONFLICT;
            case AppealRefusal.AlreadyAppealed twice -> HttpStatus.CONFLICT;
            case AppealRefusal.AlreadyClosed closed -> HttpStatus.CONFLICT;
        };
    }

    public static String sentence(AppealRefusal refusal) {
        return switch (refusal) {
            case AppealRefusal.NotDecided early ->
                "Nothing has been decided on this scan yet, or a reviewer still has to; appeal once it is.";
            case AppealRefusal.NothingAgainstIt nothing -> "This item was let go; there is nothing to appeal against.";
            case AppealRefusal.AlreadyAppealed twice ->
                "There is an appeal against this decision, and it is " + AppealView.wire(twice.status())
                        + "; nothing was stored. GET /scans/" + twice.scanId() + "/appeal shows it.";
            case AppealRefusal.AlreadyClosed closed ->
                "This appeal was decided on for good: " + AppealView.wire(closed.status()) + "; nothing was changed.";
            case AppealRefusal.FirstReviewer first ->
                "You judged this item before, and nobody decides on an appeal against themselves; nothing was changed."
                        + " Leave it to another reviewer.";
            case AppealRefusal.NotAPerson program ->
                "Only people decide on appeals, and this name is not known to be one; nothing was changed. Whoever runs"
                        + " this service names them with gatehouse.review.reviewers[].appeals.";
            case AppealRefusal.Restricted restricted ->
                "This item may harm whoever looks at it, and you are not set up to see such; nothing was changed."
                        + " Leave it to a reviewer with gatehouse.review.reviewers[].restricted.";
        };
    }
}
