package io.gatehouse.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.review.agreement.Ratings.Rating;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DawidSkeneTest {

    private static final Offset<Double> PUBLISHED = within(0.006);

    /** Dawid and Skene (1979), table 1: 45 patients, five anaesthetists, the first of whom judged each three times. */
    private static final String ANAESTHETISTS = """
            111,1,1,1,1 333,4,3,3,4 112,2,1,2,2 222,3,1,2,1 222,3,2,2,2 222,3,3,2,2 122,2,1,1,1 333,3,4,3,3 222,2,2,2,3
            232,2,2,2,3 444,4,4,4,4 222,3,3,4,3 111,1,1,1,1 222,3,2,1,2 121,1,1,1,1 111,2,1,1,1 111,1,1,1,1 111,1,1,1,1
            222,2,2,2,1 222,1,3,2,2 222,2,2,2,2 222,2,2,2,1 222,3,2,2,2 221,2,2,2,2 111,1,1,1,1 111,1,1,1,1 232,2,2,2,2
            111,1,1,1,1 111,1,1,1,1 112,1,1,2,1 111,1,1,1,1 333,3,2,3,3 111,1,1,1,1 222,2,2,2,2 222,3,2,3,2 433,4,3,4,3
            221,2,2,3,2 232,3,2,3,3 333,3,4,3,2 111,1,1,1,1 111,1,1,1,1 121,2,1,1,1 232,2,2,2,2 121,1,1,1,1 222,2,2,2,2
            """;

    /** Their estimates by EM, of how common each grade is and of the first observer. */
    @Test
    void theAnaesthetistsErrAsPublished() {
        Reliability.Estimated estimated = (Reliability.Estimated) DawidSkene.of(anaesthetists());

        assertThat(estimated.prevalence()).hasSize(4);
        assertThat(estimated.prevalence().toArray(Double[]::new))
                .usingElementComparator((one, other) -> Math.abs(one - other) <= 0.006 ? 0 : Double.compare(one, other))
                .containsExactly(0.40, 0.42, 0.11, 0.07);
        double[][] first = estimated.errors().get("r0");
        assertThat(first[0]).containsExactly(new double[] {0.89, 0.11, 0, 0}, PUBLISHED);
        assertThat(first[1]).containsExactly(new double[] {0.07, 0.88, 0.05, 0}, PUBLISHED);
        assertThat(first[2]).containsExactly(new double[] {0, 0.34, 0.66, 0}, PUBLISHED);
        assertThat(first[3]).containsExactly(new double[] {0, 0, 0.56, 0.44}, PUBLISHED);
    }

    @Test
    void whoAlwaysErrsIsFoundOutByTheOthers() {
        List<List<Rating>> items = new ArrayList<>();
        for (int item = 0; item < 20; item++) {
            int truth = item % 2;
            items.add(List.of(
                    new Rating("ada", truth),
                    new Rating("ben", truth),
                    new Rating("cy", truth),
                    new Rating("mallory", 1 - truth)));
        }

        Reliability.Estimated estimated = (Reliability.Estimated) DawidSkene.of(new Ratings(2, items));

        assertThat(estimated.accuracy("ada")).isCloseTo(1, within(1e-6));
        assertThat(estimated.accuracy("mallory")).isCloseTo(0, within(1e-6));
        assertThat(estimated.truths().get(1)[1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void twoRatersCannotTellWhoErrs() {
        List<Rating> item = List.of(new Rating("ada", 0), new Rating("ben", 1));

        assertThat(DawidSkene.of(new Ratings(2, List.of(item, item, item))))
                .isInstanceOfSatisfying(
                        Reliability.NotEnoughData.class,
                        none -> assertThat(none.reason()).contains("there are 2 raters"));
        assertThat(DawidSkene.of(new Ratings(2, List.of()))).isInstanceOf(Reliability.NotEnoughData.class);
    }

    private static Ratings anaesthetists() {
        List<List<Rating>> patients = new ArrayList<>();
        for (String patient : ANAESTHETISTS.strip().split("\\s+")) {
            String[] observers = patient.split(",");
            List<Rating> said = new ArrayList<>();
            for (int observer = 0; observer < observers.length; observer++) {
                String rater = "r" + observer;
                observers[observer].chars().forEach(value -> said.add(new Rating(rater, value - '1')));
            }
            patients.add(said);
        }
        return new Ratings(4, patients);
    }
}
