package io.gatehouse.api.audit;

import io.gatehouse.eval.audit.AuditPlan;
import io.gatehouse.eval.audit.ScoreBands;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How decisions are audited.
 *
 * @param every how long after an audit the next one is drawn by itself; zero means that it is drawn when asked for
 * @param period how far back decisions are drawn from, where nothing else is asked for
 * @param items how many are drawn, where nothing else is asked for
 * @param fewest how many of them each stratum gets, where it has as many
 * @param cuts where a band of scores ends and the next begins
 * @param decisions the newest so many are drawn from at most; some 200 bytes of memory each
 */
@ConfigurationProperties(prefix = "gatehouse.audit", ignoreUnknownFields = false)
public record AuditSettings(
        @DefaultValue("0s") Duration every,
        @DefaultValue("7d") Duration period,
        @DefaultValue("200") int items,
        @DefaultValue("10") int fewest,
        @DefaultValue({"0.02", "0.1", "0.3", "0.6", "0.9"}) List<Double> cuts,
        @DefaultValue("200000") int decisions) {

    /** More than anybody labels. */
    static final int MOST_ITEMS = 5_000;

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int MOST_DECISIONS = 1_000_000;

    public AuditSettings {
        cuts = List.copyOf(cuts);
        require(every.isZero() || every.compareTo(SHORTEST) >= 0, "every", "zero or at least a minute", every);
        require(period.compareTo(SHORTEST) >= 0, "period", "at least a minute", period);
        require(items >= 1 && items <= MOST_ITEMS, "items", "1 to " + MOST_ITEMS, items);
        require(decisions >= 1 && decisions <= MOST_DECISIONS, "decisions", "1 to " + MOST_DECISIONS, decisions);
        plan(items, fewest, cuts);
    }

    private static void require(boolean holds, String name, String wanted, Object given) {
        if (!holds) {
            throw new IllegalArgumentException("gatehouse.audit." + name + " is " + wanted + ", but was " + given);
        }
    }

    AuditPlan plan(int wanted) {
        return plan(wanted, fewest, cuts);
    }

    private static AuditPlan plan(int items, int fewest, List<Double> cuts) {
        return new AuditPlan(items, fewest, new ScoreBands(cuts));
    }
}
