package io.gatehouse.eval.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.TextClassifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextItemsTest {

    @Test
    void whatIsJudgedIsTheFusedScoreAndTheDecisionOfThePolicy() {
        Verdict verdict = scanned("x".repeat(60));

        // The score of hate/threatening, for a child lifts its parent.
        assertThat(verdict.categories().get(Category.HATE).score()).isEqualTo(0.6);
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void whatIsAbstainedFromGoesToAPerson() {
        Verdict verdict = scanned("");

        assertThat(verdict.parts().getFirst()).isInstanceOf(PartResult.Abstained.class);
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aTextThatAScanWouldRefuseFailsAndIsNotScored() {
        TextItems scorer = Letters.scorer(texts -> {
            assertThat(texts).containsExactly("");
            return List.of(new double[0]);
        });

        Verdict verdict = scorer.scan(List.of(Letters.item(1, "x".repeat(TextClassifier.LONGEST_TEXT + 1))))
                .getFirst();

        assertThat(verdict.parts().getFirst()).isInstanceOf(PartResult.Failed.class);
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aScoreThatIsNoNumberIsAFailure() {
        TextItems scorer = Letters.scorer(texts -> List.of(new double[] {0.1, Double.NaN}));

        assertThat(scorer.scan(List.of(Letters.item(5))).getFirst().parts().getFirst())
                .isInstanceOf(PartResult.Failed.class);
    }

    private static Verdict scanned(String text) {
        return Letters.scorer().scan(List.of(Letters.item(1, text))).getFirst();
    }
}
