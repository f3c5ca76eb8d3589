package io.gatehouse.store.review;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScoredLabelsTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final NewLabel HATE = label("ada", Map.of(Category.HATE, true));

    @Autowired
    private ScoredLabels scored;

    @Test
    void whatALabelSaysStandsBesideTheScoresOfTheItem() {
        UUID caseId = open("episode-1", scored("title", Category.SPAM, 0.7), scored("audio", Category.HATE, 0.2));
        Label label = reviews.addLabel(
                caseId, label("ada", Map.of(Category.HATE, true, Category.SPAM, false, Category.WEAPONS, false)));
        clock.forward(ReviewLedger.UNDO);

        List<ScoredLabel> expected = List.of(
                new ScoredLabel(label.id(), caseId, "episode-1", "ada", Category.HATE, true, 0.2),
                new ScoredLabel(label.id(), caseId, "episode-1", "ada", Category.SPAM, false, 0.7));
        assertThat(scored.latest(10)).isEqualTo(expected);
        assertThat(scored.of(List.of(label.id()))).isEqualTo(expected);
    }

    @Test
    void theLatestComeFirst() {
        for (String content : List.of("first", "second", "third")) {
            reviews.addLabel(open(content), HATE);
            clock.forward(ReviewLedger.UNDO);
        }

        assertThat(scored.latest(2)).extracting(ScoredLabel::contentId).containsExactly("third", "second");
        assertThat(scored.of(List.of())).isEmpty();
    }

    @Test
    void onlyWhatReviewersThoughtByThemselvesAndModelsMayLearnIsThere() {
        UUID known = open("known");
        Label first = reviews.addLabel(known, HATE);
        UUID golden = quality.hide(known, new GoldenTruth(LabelVerdict.VIOLATION, Map.of(), "lea", "It is plain."));
        Label onGolden = reviews.addLabel(golden, label("ben", Map.of(Category.HATE, true)));
        UUID disputed = open("disputed");
        sql.sql("update review_case set opinions_wanted = 2 where id = ?")
                .param(disputed)
                .update();
        Label yes = reviews.addLabel(disputed, HATE);
        Label no = reviews.addLabel(disputed, label("ben", LabelVerdict.NO_VIOLATION, Map.of(Category.HATE, false)));
        leases.next(new Reviewer("lea", Set.of(), Set.of(), false, true), Duration.ofMinutes(15));
        Label last = reviews.addLabel(disputed, label("lea", Map.of(Category.HATE, true)));
        reviews.addLabel(open("minors", scored("title", Category.SEXUAL_MINORS, 0.6)), HATE);
        UUID hasty = open("hasty");
        reviews.retract(hasty, reviews.addLabel(hasty, HATE).id(), "ada");
        clock.forward(ReviewLedger.UNDO);
        Label fresh = reviews.addLabel(open("fresh"), HATE);

        assertThat(scored.latest(10))
                .extracting(ScoredLabel::labelId, ScoredLabel::applies)
                .containsExactly(tuple(no.id(), false), tuple(yes.id(), true), tuple(first.id(), true));
        assertThat(scored.of(List.of(first.id(), onGolden.id(), last.id(), fresh.id())))
                .extracting(ScoredLabel::labelId)
                .containsExactly(first.id());
    }

    private UUID open(String contentId) {
        return open(contentId, scored("title", Category.HATE, 0.7));
    }

    private UUID open(String contentId, PartResult... results) {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan(contentId, ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
        return reviews.ofScan(id).orElseThrow().id();
    }

    private static NewLabel label(String reviewer, Map<Category, Boolean> categories) {
        return label(reviewer, LabelVerdict.VIOLATION, categories);
    }

    private static NewLabel label(String reviewer, LabelVerdict verdict, Map<Category, Boolean> categories) {
        return new NewLabel(reviewer, verdict, categories, Optional.empty(), List.of(), Optional.empty(), List.of());
    }
}
