package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The decisions that two policies do not share: those that only one got right. Where both are as good, each such item
 * falls to either side with a chance of one half.
 *
 * <p>Q. McNemar, Note on the sampling error of the difference between correlated proportions or percentages,
 * Psychometrika 12 (1947), with the exact binomial distribution.
 *
 * @param items how many items there are in all
 */
public record McNemar(int items, int onlyChampionRight, int onlyChallengerRight) {

    public McNemar {
        if (Math.min(onlyChampionRight, onlyChallengerRight) < 0
                || items < (long) onlyChampionRight + onlyChallengerRight) {
            throw new IllegalArgumentException("of " + items + " items one policy cannot be right alone on "
                    + onlyChampionRight + " and the other on " + onlyChallengerRight);
        }
    }

    static McNemar of(Category category, List<ItemPair> pairs) {
        int items = 0;
        int onlyChampion = 0;
        int onlyChallenger = 0;
        for (ItemPair pair : pairs) {
            if (pair.isDecided(category)) {
                boolean before = pair.championIsRight(category);
                boolean after = pair.challengerIsRight(category);
                items++;
                onlyChampion += before && !after ? 1 : 0;
                onlyChallenger += after && !before ? 1 : 0;
            }
        }
        return new McNemar(items, onlyChampion, onlyChallenger);
    }

    /** How likely a difference of this size or more is, in either direction, where both are as good. */
    public double chance() {
        int flips = onlyChampionRight + onlyChallengerRight;
        int fewer = Math.min(onlyChampionRight, onlyChallengerRight);
        return flips == 0
                ? 1
                : Math.min(1, 2 * BinomialDistribution.of(flips, 0.5).cumulativeProbability(fewer));
    }

    /** How many more decisions the champion got right; negative where the challenger did. */
    public int lost() {
        return onlyChampionRight - onlyChallengerRight;
    }
}
