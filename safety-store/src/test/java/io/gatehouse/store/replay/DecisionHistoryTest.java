package io.gatehouse.store.replay;

import static io.gatehouse.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.review.GoldenTruth;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionHistoryTest extends StoreTest {

    private static final Policy DEFAULT = new PolicyLoader().builtIn("default");
    private static final Policy STRICT = new PolicyLoader().load("""
            name: strict
            version: 1
            taxonomy: 1
            rules:
              - id: spam
                category: spam
                at-least: 0.1
                action: BLOCK
            """);

    private Instant begin;

    @BeforeEach
    void begin() {
        begin = clock.instant().minusSeconds(1);
    }

    @Test
    void aPolicySeesWhatItSawWhenTheDecisionWasMadeAndDecidesTheSameBitForBit() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            ContentItem item = item(random, round);
            List<PartResult> results = results(random);
            UUID scan = decided(item, DEFAULT, results);

            PastDecision past = newest("default", 1).getFirst();

            PolicyInput seen =
                    PolicyInput.of(item.contentType(), item.creatorId(), item.territories(), item.language(), results);
            assertThat(past.scanId()).isEqualTo(scan);
            assertThat(past.input()).isEqualTo(seen);
            assertThat(past.decision())
                    .isEqualTo(DEFAULT.decide(past.input()))
                    .isEqualTo(DEFAULT.decide(seen))
                    .isEqualTo(Scanner.decide(item, DEFAULT, results).decision());
        }
    }

    @Test
    void pagesNeitherOverlapNorSkipAndComeNewestFirst() {
        List<UUID> scans = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            scans.addFirst(decided(number / 10.0));
        }
        assertThat(pages(3)).isEqualTo(scans);
        assertThat(pages(7)).isEqualTo(scans);
        assertThat(pages(100)).isEqualTo(scans);
    }

    @Test
    void aPeriodHoldsItsBeginningButNotItsEnd() {
        decided(0.1);
        clock.forward(Duration.ofHours(1));
        UUID later = decided(0.2);
        Instant at = newest("default", 1).getFirst().decidedAt();

        assertThat(history.decided("default", new Period(at, at.plusSeconds(1)), Optional.empty(), 9))
                .extracting(PastDecision::scanId)
                .containsExactly(later);
        assertThat(history.decided("default", new Period(begin, at), Optional.empty(), 9))
                .extracting(PastDecision::scanId)
                .doesNotContain(later)
                .hasSize(1);
    }

    @Test
    void theDecisionsOfOtherPoliciesAreLeftOut() {
        decided(0.4);
        decided(Samples.item("other"), STRICT, List.of(scored("title", Category.SPAM, 0.4)));

        assertThat(newest("strict", 9))
                .singleElement()
                .satisfies(past -> assertThat(past.decision().policy()).isEqualTo(STRICT.ref()));
        assertThat(newest("nobody", 9)).isEmpty();
        assertThat(history.span("nobody")).isEmpty();
        assertThat(history.span("strict"))
                .hasValueSatisfying(
                        span -> assertThat(span.first()).isEqualTo(span.last()).isAfter(begin));
    }

    @Test
    void whatReviewersWereSureOfComesAlong() {
        UUID scan = decided(0.7);
        sql.sql("update review_case set opinions_wanted = 2").update();
        label(scan, "ada", LabelVerdict.UNSURE, Map.of());
        label(scan, "ben", LabelVerdict.VIOLATION, Map.of(Category.HATE, true, Category.SPAM, false));
        label(scan, "cyd", LabelVerdict.NO_VIOLATION, Map.of());
        decided(0.8);

        assertThat(newest("default", 9).getFirst().judgements()).isEmpty();
        assertThat(newest("default", 9).getLast().judgements())
                .containsExactly(
                        new Judgement(true, Map.of(Category.HATE, true, Category.SPAM, false)),
                        new Judgement(false, Map.of()));
    }

    @Test
    void whatWasTakenBackOrSaidOfAGoldenItemDoesNot() {
        UUID scan = decided(0.7);
        UUID opened = reviews.ofScan(scan).orElseThrow().id();
        UUID hasty = label(scan, "ada", LabelVerdict.NO_VIOLATION, Map.of()).id();
        reviews.retract(opened, hasty, "ada");
        label(scan, "ada", LabelVerdict.VIOLATION, Map.of());
        UUID golden = quality.hide(
                opened, new GoldenTruth(LabelVerdict.VIOLATION, Map.of(Category.HATE, true), "lea", "It is plain."));
        reviews.addLabel(golden, said("ben", LabelVerdict.NO_VIOLATION, Map.of()));

        assertThat(newest("default", 9).getFirst().judgements()).containsExactly(new Judgement(true, Map.of()));
    }

    @Test
    void theFirstDecisionOfAShadowStandsBesideTheRealOne() {
        Policy shadow = new PolicyLoader().load(DEFAULT.source().replaceFirst("version: \\d+", "version: 999"));
        policies.record(shadow);
        UUID first = decided(0.7);
        decided(0.8);
        Decision seen = shadow.decide(newest("default", 9).getLast().input());

        shadows.record(first, seen, clock.instant());
        shadows.record(first, new Decision(seen.action(), List.of(), List.of("later"), shadow.ref()), clock.instant());

        List<ShadowedDecision> pairs = history.shadowed(shadow.ref(), period(), Optional.empty(), 9);
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.past().scanId()).isEqualTo(first);
            assertThat(pair.past().decision().policy()).isEqualTo(DEFAULT.ref());
            assertThat(pair.shadow()).isEqualTo(seen);
        });
        assertThat(history.shadowed(DEFAULT.ref(), period(), Optional.empty(), 9))
                .isEmpty();
    }

    private Period period() {
        return new Period(begin, clock.instant().plusSeconds(60));
    }

    private List<PastDecision> newest(String policy, int limit) {
        return history.decided(policy, period(), Optional.empty(), limit);
    }

    private List<UUID> pages(int size) {
        List<UUID> seen = new ArrayList<>();
        List<PastDecision> page = newest("default", size);
        while (!page.isEmpty()) {
            page.forEach(past -> seen.add(past.scanId()));
            page = history.decided(
                    "default", period(), Optional.of(page.getLast().place()), size);
        }
        return seen;
    }

    private UUID decided(double hate) {
        return decided(Samples.item("episode"), DEFAULT, List.of(scored("title", Category.HATE, hate)));
    }

    private UUID decided(ContentItem item, Policy policy, List<PartResult> results) {
        Verdict verdict = Scanner.decide(item, policy, results);
        UUID id = ((Acceptance.Fresh) scans.accept(
                        Samples.scan(Submission.of(item), ScanMode.SYNC, Optional.empty(), Optional.empty())))
                .scan()
                .id();
        scans.complete(id, verdict, policy, Duration.ofMillis(3));
        return id;
    }

    private Label label(UUID scan, String reviewer, LabelVerdict verdict, Map<Category, Boolean> categories) {
        return reviews.addLabel(reviews.ofScan(scan).orElseThrow().id(), said(reviewer, verdict, categories));
    }

    private static NewLabel said(String reviewer, LabelVerdict verdict, Map<Category, Boolean> categories) {
        return new NewLabel(reviewer, verdict, categories, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    private static ContentItem item(Random random, int round) {
        return new ContentItem(
                "episode-" + round,
                ContentType.values()[random.nextInt(ContentType.values().length)],
                random.nextBoolean() ? Optional.of("creator") : Optional.empty(),
                random.nextBoolean() ? Set.of("DE", "US") : Set.of(),
                random.nextBoolean() ? Optional.of("en") : Optional.empty(),
                List.of(Part.text("title", "A quiet evening"), Part.media("cover", Modality.IMAGE, Samples.SOUND)));
    }

    private static List<PartResult> results(Random random) {
        List<PartResult> results = new ArrayList<>();
        for (Category category : Category.values()) {
            results.add(scored("part-" + category, category, Math.pow(random.nextDouble(), 1 + random.nextInt(30))));
        }
        if (random.nextInt(4) == 0) {
            results.add(new PartResult.Failed(
                    "cover", Modality.IMAGE, FailureReason.UNDECODABLE, "no picture", Duration.ofMillis(1)));
        }
        return results;
    }
}
