package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditFrameTest {

    private static final AuditPlan PLAN = new AuditPlan(30, 10, new ScoreBands(List.of(0.1, 0.5)));

    /** 100 allowed items of low scores, 20 allowed ones in the middle, 5 blocked ones. */
    private final List<DecidedItem> items = new ArrayList<>();

    AuditFrameTest() {
        add(100, Action.ALLOW, 0.05, Set.of());
        add(20, Action.ALLOW, 0.1, Set.of(Category.SPAM));
        add(5, Action.BLOCK, 0.9, Set.of(Category.HATE));
    }

    @Test
    void everyStratumIsDrawnFromAndStoresItsProbability() {
        AuditSample sample = AuditFrame.of(PLAN, items).draw(7);

        assertThat(sample.population()).isEqualTo(125);
        assertThat(sample.strata().keySet())
                .containsExactly(
                        new Stratum(Action.ALLOW, 0), new Stratum(Action.ALLOW, 1), new Stratum(Action.BLOCK, 2));
        assertThat(sample.strata().values()).extracting(StratumCount::sampled).containsExactly(15, 10, 5);
        assertThat(sample.items())
                .hasSize(30)
                .allSatisfy(item -> assertThat(item.probability())
                        .isEqualTo(sample.strata().get(item.stratum()).probability()));
        assertThat(sample.strata().get(new Stratum(Action.ALLOW, 0)).probability())
                .isEqualTo(0.15);
        assertThat(sample.strata().get(new Stratum(Action.ALLOW, 1)).flagged()).isEqualTo(Map.of(Category.SPAM, 20));
    }

    @Test
    void noItemIsDrawnTwice() {
        assertThat(AuditFrame.of(PLAN, items).draw(7).items())
                .extracting(DrawnItem::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedDrawsTheSameInWhateverOrderTheItemsCome() {
        AuditSample sample = AuditFrame.of(PLAN, items).draw(7);
        Collections.shuffle(items, new Random(1));

        assertThat(AuditFrame.of(PLAN, items).draw(7)).isEqualTo(sample);
        assertThat(AuditFrame.of(PLAN, items).draw(8)).isNotEqualTo(sample);
    }

    @Test
    void eachItemIsDrawnAsOftenAsItsProbabilitySays() {
        AuditFrame frame = AuditFrame.of(PLAN, items);
        Map<String, Integer> times = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            frame.draw(seed).items().forEach(item -> times.merge(item.id(), 1, Integer::sum));
        }

        // 2,000 draws with probability 0.15 have a standard deviation of 0.008.
        assertThat(times.entrySet().stream().filter(entry -> entry.getKey().startsWith("ALLOW-0.05")))
                .hasSize(100)
                .allSatisfy(entry -> assertThat(entry.getValue() / 2000.0).isCloseTo(0.15, within(0.035)));
    }

    @Test
    void anItemCountsOnce() {
        items.add(items.getFirst());

        assertThatThrownBy(() -> AuditFrame.of(PLAN, items)).hasMessageEndingWith("is there twice");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new ScoreBands(List.of(0.5, 0.1)))
                .hasMessage("cuts must rise and lie between 0 and 1, but are [0.5, 0.1]");
        assertThatThrownBy(() -> new AuditPlan(0, 1, PLAN.bands()))
                .hasMessage("an audit draws at least one item, but was asked for 0");
        assertThatThrownBy(() -> new DecidedItem("a", Action.ALLOW, Double.NaN, Set.of()))
                .hasMessage("a score must lie in 0..1, but was NaN for a");
    }

    private void add(int times, Action action, double score, Set<Category> flagged) {
        for (int n = 0; n < times; n++) {
            items.add(new DecidedItem(action + "-" + score + "-" + n, action, score, flagged));
        }
    }
}
