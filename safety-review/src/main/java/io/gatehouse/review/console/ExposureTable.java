package io.gatehouse.review.console;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.review.wellbeing.Wellbeing;
import io.gatehouse.store.wellbeing.Exposure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody saw in some time, the gravest first.
 *
 * @param seen parts in all
 * @param modalities the heads of the columns
 */
record ExposureTable(long seen, long labels, List<String> modalities, List<Row> rows) {

    private static final int BANDS = 4;
    private static final int WIDTH = 2;
    private static final List<String> NAMES = List.of("0 – 1", "2 – 3", "4 – 5", "6 – 7");

    /** @param counts in the order of the columns */
    record Row(String severity, List<Long> counts, long sum) {}

    static ExposureTable of(Wellbeing.Stretch stretch) {
        List<Exposure> seen = stretch.seen();
        List<Row> rows = Stream.concat(
                        IntStream.range(0, BANDS)
                                .map(place -> BANDS - 1 - place)
                                .mapToObj(band -> row(NAMES.get(band), seen, severity -> isIn(band, severity))),
                        Stream.of(row("not judged", seen, Optional::isEmpty)))
                .toList();
        return new ExposureTable(
                rows.stream().mapToLong(Row::sum).sum(),
                stretch.labels(),
                Arrays.stream(Modality.values()).map(Words::plain).toList(),
                rows);
    }

    private static boolean isIn(int band, Optional<Integer> severity) {
        return severity.filter(found -> found / WIDTH == band).isPresent();
    }

    private static Row row(String name, List<Exposure> seen, Predicate<Optional<Integer>> fits) {
        List<Exposure> those =
                seen.stream().filter(exposure -> fits.test(exposure.severity())).toList();
        List<Long> counts = Arrays.stream(Modality.values())
                .map(modality -> those.stream()
                        .filter(exposure -> exposure.modality() == modality)
                        .mapToLong(Exposure::parts)
                        .sum())
                .toList();
        return new Row(name, counts, counts.stream().mapToLong(Long::longValue).sum());
    }
}
