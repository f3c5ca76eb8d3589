package io.gatehouse.review.console;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.appeal.Decider;
import io.gatehouse.store.appeal.NewAppeal;
import io.gatehouse.store.appeal.Outcome;
import io.gatehouse.store.appeal.Ruling;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewLedger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three weeks of decisions, labels and appeals. */
record BusyHouse(
        Desk desk, ReviewLedger reviews, AppealLedger appeals, JdbcClient sql, ConsoleApplication.DeskClock clock) {

    /** Fills it, and returns the appeal that is open last. */
    UUID fill() {
        Category[] about = {Category.HATE, Category.SPAM, Category.WEAPONS, Category.SELF_HARM, Category.HATE};
        for (int n = 0; n < 24; n++) {
            UUID caseId =
                    desk.text("episode-" + n, "They are all thieves.", about[n % about.length], 0.7 + n % 3 / 10.0);
            if (n % 4 == 0) {
                sql.sql("update review_case set opinions_wanted = 2 where id = ?")
                        .param(caseId)
                        .update();
            }
            if (n < 20) {
                say(caseId, "sue", n % 2 == 0, about[n % about.length]);
                say(caseId, "bob", n % 2 == 0 && n % 6 != 0, about[n % about.length]);
            }
            if (n < 20 && n % 4 != 0) {
                say(caseId, "cleo", n % 2 == 0, about[n % about.length]);
            }
        }
        UUID doubted = desk.text("verse", "They are all thieves.", Category.HATE, 0.96);
        say(doubted, "sue", false, Category.HATE);
        say(doubted, "cleo", true, Category.HATE);
        clock.forward(ReviewLedger.UNDO);
        desk.spreadOverDays();
        sql.sql("insert into content_view (id, scan_id, viewer, viewed_at) select gen_random_uuid(), id, 'lea', now()"
                        + " from scan")
                .update();
        List<UUID> blocked = sql.sql("select scan_id from review_case where status = 'LABELLED' and id in"
                        + " (select case_id from label where verdict = 'VIOLATION') order by content_id limit 3")
                .query(UUID.class)
                .list();
        List<UUID> opened = blocked.stream()
                .map(scan -> appeals.open(
                                scan,
                                new NewAppeal(
                                        "creator-" + scan.toString().substring(30),
                                        AppealGround.CONTEXT,
                                        "It quotes somebody, and takes apart what they say."))
                        .id())
                .toList();
        appeals.close(
                opened.getFirst(),
                new Ruling(new Decider("ben", true, false), new Outcome.Upheld(), "It is no quotation."));
        return opened.getLast();
    }

    private void say(UUID caseId, String reviewer, boolean breaks, Category category) {
        desk.reopen(caseId);
        reviews.addLabel(
                caseId,
                new NewLabel(
                        reviewer,
                        breaks ? LabelVerdict.VIOLATION : LabelVerdict.NO_VIOLATION,
                        Map.of(category, breaks),
                        Optional.of(breaks ? 4 : 0),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Handling.UNKNOWN));
    }
}
