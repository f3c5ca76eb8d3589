package io.gatehouse.review.console;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;

/** Where the overview hears what the newest audit says of all decisions; whoever draws audits provides it. */
@FunctionalInterface
public interface LiveFigures {

    /** Category by category; none if no audit is finished. */
    List<LiveFigure> newest();

    /** One share of all decisions, such as the recall of a category, or why there is none. */
    sealed interface LiveFigure {

        Category category();

        /** Which share: precision, recall or prevalence. */
        String measure();

        /**
         * @param value in 0..1, as are the ends of its 95 % interval
         * @param labels how many it rests on
         */
        record Estimated(Category category, String measure, double value, double low, double high, int labels)
                implements LiveFigure {}

        record NotEnoughData(Category category, String measure, String why) implements LiveFigure {}
    }
}
