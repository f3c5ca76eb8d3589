package io.gatehouse.store.review;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The queue and its next case by category and language, and what they must not tell. */
class CaseFilterTest extends StoreTest {

    private static final Samples.ThresholdPolicy POLICY = Samples.ThresholdPolicy.reviewAt(0.5);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final CaseFilter HATE = about(Category.HATE);
    private static final CaseFilter SPAM = about(Category.SPAM);

    @Test
    void aCategoryIsFoundWithItsChildrenAmongOthersAndTakenInTheSameOrder() {
        UUID spam = open("spam", "en", scored("title", Category.SPAM, 0.99));
        UUID hate = open("hate", "en", scored("title", Category.HATE, 0.7));
        UUID threat = open("threat", "en", scored("title", Category.HATE_THREATENING, 0.99));

        assertThat(shown(HATE, "ben")).containsExactly(threat, hate);
        assertThat(shown(SPAM, "ben")).containsExactly(spam);
        assertThat(shown(about(Category.VIOLENCE), "ben")).isEmpty();
        assertThat(backlog(HATE, "ben")).isEqualTo(2);
        assertThat(take("ben", HATE)).contains(threat);
        assertThat(take("cleo", HATE)).contains(hate);
        assertThat(take("dora", HATE)).isEmpty();
        assertThat(take("dora", CaseFilter.NONE)).contains(spam);
    }

    @Test
    void aLanguageIsFoundHoweverItsTagEndsAndSoIsWhatNobodyStated() {
        UUID portuguese = open("pt", "pt-BR", scored("title", Category.HATE, 0.7));
        UUID unstated = open("und", "", scored("title", Category.HATE, 0.7));

        assertThat(shown(in("pt-PT"), "ben")).containsExactly(portuguese);
        assertThat(shown(in("und"), "ben")).containsExactly(unstated);
        assertThat(shown(in("de"), "ben")).isEmpty();
        assertThat(take("ben", in("pt"))).contains(portuguese);
        assertThat(take("ben", in("pt"))).isEmpty();
        assertThat(take("ben", in("und"))).contains(unstated);
    }

    @Test
    void pagesOfAFilterNeitherOverlapNorSkip() {
        for (int n = 0; n < 4; n++) {
            open("hate-" + n, "en", scored("title", Category.HATE, 0.7));
            open("spam-" + n, "en", scored("title", Category.SPAM, 0.7));
        }
        CaseSearch search = new CaseSearch(CaseStatus.OPEN, HATE, Optional.empty());
        CasePage first = reviews.queue(search, 3, Optional.empty());
        CasePage second = reviews.queue(search, 3, first.next());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).extracting(ReviewCase::contentId).containsExactly("hate-3");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatAnAuditDrewIsFoundByNoCategoryUntilThereIsAVerdict() {
        UUID blind = open("drawn", "en", scored("title", Category.HATE, 0.7));
        sql.sql("update review_case set blind = true").update();

        assertThat(shown(HATE, "ben")).isEmpty();
        assertThat(backlog(HATE, "ben")).isZero();
        assertThat(take("ben", HATE)).isEmpty();
        assertThat(shown(in("en"), "ben")).containsExactly(blind);
        reviews.addLabel(blind, label("ben"));
        assertThat(reviews.queue(new CaseSearch(CaseStatus.LABELLED, HATE, Optional.empty()), 9, Optional.empty())
                        .items())
                .extracting(ReviewCase::id)
                .containsExactly(blind);
    }

    @Test
    void whoAsksForNothingButSpamGetsWhatAnAuditDrewWhateverItIsAbout() {
        UUID blind = open("drawn", "en", scored("title", Category.HATE, 0.7));
        CaseFilter nothingButSpam = new CaseFilter(Optional.empty(), Optional.empty(), Set.of(Category.SPAM));

        assertThat(take("ben", nothingButSpam)).isEmpty();
        sql.sql("update review_case set blind = true").update();
        assertThat(take("ben", nothingButSpam)).contains(blind);
    }

    @Test
    void aGoldenItemIsFoundAndTakenLikeAnyOtherByWhoDidNotJudgeIt() {
        UUID known = open("episode-1", "en", scored("title", Category.HATE, 0.7));
        reviews.addLabel(known, label("ada"));
        UUID golden = quality.hide(
                known, new GoldenTruth(LabelVerdict.VIOLATION, Map.of(Category.HATE, true), "lea", "So it is."));

        assertThat(shown(HATE, "ben")).containsExactly(golden);
        assertThat(backlog(HATE, "ben")).isOne();
        assertThat(shown(SPAM, "ben")).isEmpty();
        assertThat(shown(HATE, "ada")).as("who judged it when it was a case").isEmpty();
        assertThat(shown(HATE, "")).as("nobody in particular").isEmpty();
        assertThat(take("ben", SPAM)).isEmpty();
        assertThat(take("ben", HATE)).contains(golden);
        assertThat(shown(HATE, "")).containsExactly(golden);
        reviews.addLabel(golden, label("ben"));
        assertThat(shown(HATE, "ben")).isEmpty();
        assertThat(backlog(HATE, "ben")).isZero();
        assertThat(shown(HATE, "cleo")).containsExactly(golden);
    }

    @Test
    void aCaseThatWaitsForASecondOpinionIsFoundAsBefore() {
        UUID opened = open("episode-1", "en", scored("title", Category.HATE, 0.7));
        sql.sql("update review_case set opinions_wanted = 2").update();
        reviews.addLabel(opened, label("ada"));

        assertThat(shown(HATE, "ada")).containsExactly(opened);
        assertThat(shown(HATE, "ben")).containsExactly(opened);
        assertThat(take("ada", HATE)).isEmpty();
        assertThat(take("ben", HATE)).contains(opened);
    }

    @Test
    void aFilterWidensNothing() {
        open("episode-1", "de", scored("title", Category.HATE, 0.7));
        Reviewer ofSpam = new Reviewer("sam", Set.of(Category.SPAM), Set.of(), false, false);
        Reviewer english = new Reviewer("eve", Set.of(), Set.of("en"), false, false);

        assertThat(leases.next(ofSpam, HATE, QUARTER)).isEmpty();
        assertThat(leases.next(english, in("de"), QUARTER)).isEmpty();
    }

    private static CaseFilter about(Category category) {
        return new CaseFilter(Optional.of(category), Optional.empty(), Set.of());
    }

    private static CaseFilter in(String language) {
        return new CaseFilter(Optional.empty(), Optional.of(language), Set.of());
    }

    /** @param onlooker empty for nobody in particular */
    private static CaseSearch open(CaseFilter filter, String onlooker) {
        return new CaseSearch(CaseStatus.OPEN, filter, Optional.of(onlooker).filter(name -> !name.isEmpty()));
    }

    private List<UUID> shown(CaseFilter filter, String onlooker) {
        return reviews.queue(open(filter, onlooker), 50, Optional.empty()).items().stream()
                .map(ReviewCase::id)
                .toList();
    }

    private long backlog(CaseFilter filter, String onlooker) {
        return reviews.backlog(open(filter, onlooker)).open();
    }

    private Optional<UUID> take(String reviewer, CaseFilter filter) {
        return leases.next(new Reviewer(reviewer, Set.of(), Set.of(), false, false), filter, QUARTER)
                .map(ReviewCase::id);
    }

    private UUID open(String contentId, String language, PartResult... results) {
        Submission plain = Submission.of(Samples.item(contentId));
        Submission submission = new Submission(
                contentId,
                ContentType.OTHER,
                Optional.empty(),
                Set.of(),
                Optional.of(language).filter(tag -> !tag.isEmpty()),
                plain.parts());
        UUID id = ((Acceptance.Fresh)
                        scans.accept(Samples.scan(submission, ScanMode.SYNC, Optional.empty(), Optional.empty())))
                .scan()
                .id();
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
        return reviews.ofScan(id).orElseThrow().id();
    }

    private static NewLabel label(String reviewer) {
        return new NewLabel(
                reviewer, LabelVerdict.VIOLATION, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }
}
