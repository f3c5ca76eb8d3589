package io.gatehouse.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ScannerTest {

    private static final Policy POLICY = new PolicyLoader().builtIn("default");
    private static final Deadline AMPLE = new Deadline(Instant.MAX);
    private static final Part TITLE = Part.text("title", "A title");
    private static final Part COVER = Part.media("cover", Modality.IMAGE, new byte[] {1});

    private final FakeClassifier text = scoring(Modality.TEXT, Map.of(Category.HATE, 0.99));
    private final FakeClassifier image = scoring(Modality.IMAGE, Map.of(Category.HATE, 0.02));

    @Test
    void everyPartIsClassifiedFusedAndDecidedOn() {
        Verdict verdict = scan(new Scanner(Map.of(Modality.TEXT, text, Modality.IMAGE, image)), TITLE, COVER);

        assertThat(verdict.parts()).extracting(PartResult::partId).containsExactly("title", "cover");
        assertThat(verdict.categories()).containsOnlyKeys(Category.HATE);
        assertThat(verdict.categories().get(Category.HATE).contributions())
                .isEqualTo(Map.of("title", 0.99, "cover", 0.02));
        assertThat(verdict.coverage().complete()).isTrue();
        assertThat(verdict.decision().action()).isEqualTo(Action.BLOCK);
        assertThat(verdict.decision().reasons()).extracting(Reason::rule).containsExactly("hate-block", "hate-review");
    }

    @Test
    void aHarmlessItemIsAllowed() {
        assertThat(scan(new Scanner(Map.of(Modality.IMAGE, image)), COVER)
                        .decision()
                        .action())
                .isEqualTo(Action.ALLOW);
    }

    @Test
    void aPartWithoutAClassifierIsAbstainedFromAndReviewed() {
        Verdict verdict = scan(new Scanner(Map.of(Modality.IMAGE, image)), COVER, TITLE);

        assertThat(verdict.parts().get(1))
                .isInstanceOfSatisfying(
                        PartResult.Abstained.class,
                        abstained -> assertThat(abstained.reason()).isEqualTo(AbstentionReason.NO_BUNDLE));
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
        assertThat(verdict.decision().reasons().getFirst().parts()).containsExactly("title");
    }

    @Test
    void withoutAnyClassifierEverythingIsReviewed() {
        Verdict verdict = scan(new Scanner(Map.of()), TITLE, COVER);

        assertThat(verdict.categories()).isEmpty();
        assertThat(verdict.coverage().missing()).containsExactly("title", "cover");
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aPartThatFailsDoesNotTakeTheOthersWithIt() {
        FakeClassifier undecodable = scoring(Modality.IMAGE, Map.of());

        Verdict verdict = scan(new Scanner(Map.of(Modality.TEXT, text, Modality.IMAGE, undecodable)), TITLE, COVER);

        assertThat(verdict.parts().get(0)).isInstanceOf(PartResult.Scored.class);
        assertThat(verdict.parts().get(1)).isInstanceOf(PartResult.Failed.class);
        assertThat(verdict.coverage().missing()).containsExactly("cover");
        assertThat(verdict.decision().reasons())
                .extracting(Reason::rule)
                .containsExactly("hate-block", "hate-review", "missing-evidence");
    }

    @Test
    void aClassifierThatThrowsCostsItsPartAndNoOther() {
        Classifier throwing = new FakeClassifier(Modality.IMAGE, part -> {
            throw new IllegalStateException("a bug");
        });

        Verdict verdict = scan(new Scanner(Map.of(Modality.TEXT, text, Modality.IMAGE, throwing)), TITLE, COVER);

        assertThat(verdict.parts().get(0)).isInstanceOf(PartResult.Scored.class);
        assertThat(verdict.parts().get(1))
                .isInstanceOfSatisfying(
                        PartResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(FailureReason.CLASSIFIER_UNAVAILABLE));
        assertThat(verdict.coverage().missing()).containsExactly("cover");
    }

    @Test
    void contentThatCouldNotBeHadIsAFailureWithItsReason() {
        Part gone = new Part(
                "cover",
                Modality.IMAGE,
                PartRole.MAIN,
                new PartContent.Unavailable(FailureReason.FETCH_REFUSED, "The host is not allowed."));

        Verdict verdict = scan(new Scanner(Map.of(Modality.IMAGE, image)), gone);

        assertThat(verdict.parts().getFirst())
                .isInstanceOfSatisfying(
                        PartResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(FailureReason.FETCH_REFUSED));
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aDeadlineThatHasPassedIsReviewed() {
        Scanner scanner = new Scanner(Map.of(Modality.IMAGE, image));

        Verdict verdict = scanner.scan(ContentItem.of("item", COVER), POLICY, new Deadline(Instant.EPOCH))
                .join();

        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void decidingAgainOnTheSameResultsGivesTheSameVerdict() {
        Verdict verdict = scan(new Scanner(Map.of(Modality.TEXT, text, Modality.IMAGE, image)), TITLE, COVER);

        assertThat(Scanner.decide(ContentItem.of("item", TITLE, COVER), POLICY, verdict.parts()))
                .isEqualTo(verdict);
    }

    private static Verdict scan(Scanner scanner, Part... parts) {
        return scanner.scan(ContentItem.of("item", parts), POLICY, AMPLE).join();
    }

    private static FakeClassifier scoring(Modality modality, Map<Category, Double> scores) {
        Function<Part, Map<Category, Double>> always = part -> scores;
        return new FakeClassifier(modality, always);
    }
}
