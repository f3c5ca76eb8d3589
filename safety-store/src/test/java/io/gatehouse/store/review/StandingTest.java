package io.gatehouse.store.review;

import static io.gatehouse.store.review.LabelSource.ADJUDICATION;
import static io.gatehouse.store.review.LabelSource.APPEAL;
import static io.gatehouse.store.review.LabelSource.REVIEW;
import static io.gatehouse.store.review.LabelVerdict.NO_VIOLATION;
import static io.gatehouse.store.review.LabelVerdict.UNSURE;
import static io.gatehouse.store.review.LabelVerdict.VIOLATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of where a case stands after what was said of it. */
class StandingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private record Said(
            LabelVerdict verdict, LabelSource source, Map<Category, Boolean> categories, boolean takenBack) {

        static Said by(LabelVerdict verdict) {
            return new Said(verdict, REVIEW, Map.of(), false);
        }

        Said as(LabelSource other) {
            return new Said(verdict, other, categories, takenBack);
        }

        Said about(Category category, boolean applies) {
            return new Said(verdict, source, Map.of(category, applies), takenBack);
        }

        Said backAgain() {
            return new Said(verdict, source, categories, true);
        }

        Label label(int minute) {
            Instant at = NOON.plusSeconds(60L * minute);
            NewLabel content = new NewLabel(
                    "r" + minute, verdict, categories, Optional.empty(), List.of(), Optional.empty(), List.of());
            return new Label(
                    UUID.randomUUID(),
                    Optional.of(UUID.randomUUID()),
                    UUID.randomUUID(),
                    content,
                    source,
                    at,
                    takenBack ? Optional.of(at) : Optional.empty());
        }
    }

    static Stream<Arguments> table() {
        Said yes = Said.by(VIOLATION);
        Said no = Said.by(NO_VIOLATION);
        Said unsure = Said.by(UNSURE);
        return Stream.of(
                // one opinion is wanted; the number is that of the label that closes the case, from 0
                row(1, "OPEN"),
                row(1, "OPEN", unsure),
                row(1, "LABELLED 0", yes),
                row(1, "LABELLED 1", unsure, no),
                row(1, "LABELLED 0", yes, no),
                row(1, "OPEN", yes.backAgain()),
                row(1, "LABELLED 1", yes.backAgain(), no),
                row(1, "OPEN", no.as(APPEAL)),
                // two are
                row(2, "OPEN", yes),
                row(2, "OPEN", yes, unsure),
                row(2, "LABELLED 1", yes, yes),
                row(2, "LABELLED 2", no, unsure, no),
                row(2, "ADJUDICATION", yes, no),
                row(2, "OPEN", yes, no.backAgain()),
                row(2, "LABELLED 2", yes, no.backAgain(), yes),
                row(2, "ADJUDICATION", yes.about(Category.HATE, true), yes.about(Category.HATE, false)),
                row(2, "LABELLED 1", yes.about(Category.HATE, true), yes.about(Category.SPAM, false)),
                row(2, "ADJUDICATION", yes, no, unsure.as(ADJUDICATION)),
                row(2, "LABELLED 2", yes, no, no.as(ADJUDICATION)),
                row(2, "ADJUDICATION", yes, no, no.as(ADJUDICATION).backAgain()),
                row(2, "LABELLED 2", yes, no, yes.as(ADJUDICATION), no));
    }

    @ParameterizedTest
    @MethodSource("table")
    void whereACaseStandsFollowsFromWhatWasSaidOfIt(int wanted, String expected, List<Said> said) {
        List<Label> labels = new ArrayList<>();
        said.forEach(each -> labels.add(each.label(labels.size())));

        Standing standing = Standing.of(labels, wanted);

        assertThat(standing.status() + labelledBy(standing, labels)).isEqualTo(expected);
    }

    private static String labelledBy(Standing standing, List<Label> labels) {
        return standing.labelledAt()
                .map(at -> " " + labels.stream().map(Label::createdAt).toList().indexOf(at))
                .orElse("");
    }

    private static Arguments row(int wanted, String expected, Said... said) {
        return Arguments.of(wanted, expected, List.of(said));
    }
}
