package io.gatehouse.store.decision;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionSearchTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);

    @Test
    void theNewestComeFirstWithTheirReasonsAndCases() {
        decide("fine", scored("title", Category.HATE, 0.1));
        UUID hated = decide("hated", scored("title", Category.HATE, 0.7));

        List<FoundDecision> found = all(DecisionQuery.ALL);

        assertThat(found).extracting(FoundDecision::contentId).containsExactly("hated", "fine");
        assertThat(found.getFirst().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.category()).contains(Category.HATE));
        assertThat(found.getFirst().caseId()).isEqualTo(reviews.ofScan(hated).map(opened -> opened.id()));
        assertThat(found.getLast().caseId()).isEmpty();
    }

    @Test
    void whatIsAskedForIsWhatIsFound() {
        decide("fine", scored("title", Category.HATE, 0.1));
        decide("hated", scored("title", Category.HATE, 0.7));
        decide("spammed", scored("title", Category.SPAM, 0.7));

        assertThat(found(Optional.of("hated"), Optional.empty(), Optional.empty()))
                .containsExactly("hated");
        assertThat(found(Optional.empty(), Optional.of(Action.ALLOW), Optional.empty()))
                .containsExactly("fine");
        assertThat(found(Optional.empty(), Optional.empty(), Optional.of(Category.SPAM)))
                .containsExactly("spammed");
        assertThat(found(Optional.of("hated"), Optional.of(Action.ALLOW), Optional.empty()))
                .isEmpty();
        assertThat(found(Optional.of("a\0b"), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void pagesNeitherOverlapNorSkip() {
        for (int n = 0; n < 7; n++) {
            decide("episode-" + n, scored("title", Category.HATE, 0.7));
        }
        List<FoundDecision> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            DecisionPage page = decisions.search(DecisionQuery.ALL, 3, cursor);
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(paged).hasSize(7).isEqualTo(all(DecisionQuery.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MSwyLDM", "%%"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        assertThatThrownBy(() -> decisions.search(DecisionQuery.ALL, 3, Optional.of(cursor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aPageHasOneToTwoHundredDecisions(int limit) {
        assertThatThrownBy(() -> decisions.search(DecisionQuery.ALL, limit, Optional.empty()))
                .hasMessageContaining("1 to 200");
    }

    private List<String> found(Optional<String> contentId, Optional<Action> action, Optional<Category> category) {
        return all(new DecisionQuery(contentId, action, category)).stream()
                .map(FoundDecision::contentId)
                .toList();
    }

    private List<FoundDecision> all(DecisionQuery query) {
        return decisions.search(query, 200, Optional.empty()).items();
    }

    private UUID decide(String contentId, PartResult... results) {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan(contentId, ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
        return id;
    }
}
