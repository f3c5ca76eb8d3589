package io.gatehouse.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.review.agreement.Agreement.Estimated;
import io.gatehouse.review.agreement.Agreement.NotEnoughData;
import io.gatehouse.review.agreement.KrippendorffAlpha.Scale;
import io.gatehouse.review.agreement.Ratings.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each coefficient on worked examples that others published, and on too little. */
class AgreementTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(7, 500);
    private static final Offset<Double> PUBLISHED = within(0.0005);

    /** Wikipedia, "Cohen's kappa", the simple example and the two of the same percentages but different numbers. */
    @ParameterizedTest
    @CsvSource({"20, 5, 10, 15, 0.4", "45, 15, 25, 15, 0.1304", "25, 35, 5, 35, 0.2593"})
    void cohensKappaOfGrantProposals(int bothYes, int yesNo, int noYes, int bothNo, double kappa) {
        List<List<Rating>> items = new ArrayList<>();
        addTimes(bothYes, items, 1, 1);
        addTimes(yesNo, items, 1, 0);
        addTimes(noYes, items, 0, 1);
        addTimes(bothNo, items, 0, 0);

        Estimated estimated = estimated(new CohenKappa("r0", "r1"), new Ratings(2, items));

        assertThat(estimated.value()).isCloseTo(kappa, PUBLISHED);
        assertThat(estimated.items()).isEqualTo(bothYes + yesNo + noYes + bothNo);
    }

    /** Wikipedia, "Fleiss' kappa", the worked example: ten subjects, fourteen raters, five categories. */
    @Test
    void fleissKappaOfTenSubjects() {
        int[][] counts = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        Ratings ratings =
                new Ratings(5, Arrays.stream(counts).map(AgreementTest::spread).toList());

        assertThat(estimated(new FleissKappa(), ratings).value()).isCloseTo(0.210, PUBLISHED);
    }

    /** J. L. Fleiss (1971), table 1: thirty patients, six psychiatrists each, five diagnoses. */
    @Test
    void fleissKappaOfThirtyPatients() {
        String table = """
                00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
                00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
                """;
        List<List<Rating>> patients = Arrays.stream(table.strip().split("\\s+"))
                .map(row -> spread(row.chars().map(count -> count - '0').toArray()))
                .toList();

        Estimated estimated = estimated(new FleissKappa(), new Ratings(5, patients));

        assertThat(estimated.value()).isCloseTo(0.430, PUBLISHED);
        assertThat(estimated.items()).isEqualTo(30);
    }

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, some silent. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815"})
    void krippendorffsAlphaWithValuesMissing(Scale scale, double alpha) {
        Ratings ratings = observed(5, "123321412...", "1233224125.3", ".3332342251.", "12332441251.");

        Estimated estimated = estimated(new KrippendorffAlpha(scale), ratings);

        assertThat(estimated.value()).isCloseTo(alpha, PUBLISHED);
        assertThat(estimated.items()).isEqualTo(11);
    }

    /** The same paper, examples A (two observers, two values) and B (two observers, five values). */
    @Test
    void krippendorffsAlphaOfTwoObservers() {
        KrippendorffAlpha nominal = new KrippendorffAlpha(Scale.NOMINAL);

        assertThat(estimated(nominal, observed(2, "1211111121", "2221121111")).value())
                .isCloseTo(0.095, PUBLISHED);
        assertThat(estimated(nominal, observed(5, "112243335441", "212223335444"))
                        .value())
                .isCloseTo(0.692, PUBLISHED);
    }

    @Test
    void anIntervalHoldsItsValueAndIsTheSameForTheSameSeed() {
        Ratings ratings = observed(5, "123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        KrippendorffAlpha alpha = new KrippendorffAlpha(Scale.NOMINAL);

        Estimated estimated = estimated(alpha, ratings);

        assertThat(estimated.low()).isLessThan(estimated.value());
        assertThat(estimated.high()).isGreaterThan(estimated.value());
        assertThat(BOOTSTRAP.estimate(alpha, ratings)).isEqualTo(estimated);
        assertThat(new Bootstrap(8, 500).estimate(alpha, ratings)).isNotEqualTo(estimated);
    }

    @Test
    void moreItemsMakeTheIntervalNarrower() {
        Ratings few = observed(2, "1122112212", "1122112221");
        Ratings many = new Ratings(
                2,
                IntStream.range(0, 20)
                        .boxed()
                        .flatMap(n -> few.items().stream())
                        .toList());

        Estimated wide = estimated(new FleissKappa(), few);
        Estimated narrow = estimated(new FleissKappa(), many);

        assertThat(narrow.value()).isCloseTo(wide.value(), within(1e-9));
        assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 2);
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void whereAllAgreeOnSeveralValuesTheAgreementIsOne(Scale scale) {
        Ratings ratings = observed(3, "123123", "123123", "123123");

        assertThat(estimated(new KrippendorffAlpha(scale), ratings).value()).isEqualTo(1);
        assertThat(estimated(new FleissKappa(), ratings).value()).isEqualTo(1);
        assertThat(estimated(new CohenKappa("r0", "r2"), ratings).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"11111, 11111, all ratings are the same", "1...., 1...., there are 1", "12..., ..345, there are 0"})
    void tooLittleIsNoNumber(String first, String second, String reason) {
        Ratings ratings = observed(5, first, second);

        for (Coefficient coefficient : List.of(
                new CohenKappa("r0", "r1"),
                new FleissKappa(),
                new KrippendorffAlpha(Scale.NOMINAL),
                new KrippendorffAlpha(Scale.ORDINAL))) {
            assertThat(BOOTSTRAP.estimate(coefficient, ratings))
                    .isInstanceOfSatisfying(
                            NotEnoughData.class,
                            none -> assertThat(none.reason()).contains(reason));
        }
    }

    @Test
    void nothingAtAllIsNoNumber() {
        assertThat(BOOTSTRAP.estimate(new FleissKappa(), new Ratings(2, List.of())))
                .isInstanceOf(NotEnoughData.class);
    }

    @Test
    void aRatingHasOneOfTheValues() {
        assertThatThrownBy(() -> new Ratings(2, List.of(List.of(new Rating("r0", 2)))))
                .hasMessageContaining("0..1");
    }

    private static Estimated estimated(Coefficient coefficient, Ratings ratings) {
        return (Estimated) BOOTSTRAP.estimate(coefficient, ratings);
    }

    private static void addTimes(int times, List<List<Rating>> items, int first, int second) {
        for (int n = 0; n < times; n++) {
            items.add(List.of(new Rating("r0", first), new Rating("r1", second)));
        }
    }

    /** An item of which it is known only how many said what. */
    private static List<Rating> spread(int[] counts) {
        List<Rating> item = new ArrayList<>();
        for (int value = 0; value < counts.length; value++) {
            for (int n = 0; n < counts[value]; n++) {
                item.add(new Rating("r" + item.size(), value));
            }
        }
        return item;
    }

    /** A line for each observer, a column for each item; values from 1, a point where one is missing. */
    private static Ratings observed(int values, String... observers) {
        List<List<Rating>> items = new ArrayList<>();
        for (int item = 0; item < observers[0].length(); item++) {
            List<Rating> said = new ArrayList<>();
            for (int observer = 0; observer < observers.length; observer++) {
                char value = observers[observer].charAt(item);
                if (value != '.') {
                    said.add(new Rating("r" + observer, value - '1'));
                }
            }
            items.add(said);
        }
        return new Ratings(values, items);
    }
}
