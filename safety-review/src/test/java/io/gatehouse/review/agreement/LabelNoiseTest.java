package io.gatehouse.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.ScoredLabel;
import io.gatehouse.store.review.ScoredLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Labels that scores contradict, over REST and for the export, on a ledger that is played. */
class LabelNoiseTest {

    private final ScoredLabels labels = mock();
    private final LabelNoise noise = new LabelNoise(labels);
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new LabelNoiseController(noise)).build();

    private final List<ScoredLabel> said = new ArrayList<>();

    @Test
    void labelsThatTheScoresContradictAreToldTheMostUnlikelyFirst() throws Exception {
        tenOfEach(Category.HATE);
        say(100, Category.HATE, false, 0.97);
        say(101, Category.HATE, true, 0.01);

        asked().andExpect(status().isOk())
                .andExpect(jsonPath("$.labels").value(22))
                .andExpect(jsonPath("$.flagged").value(2))
                .andExpect(jsonPath("$.categories.length()").value(1))
                .andExpect(jsonPath("$.categories[0].category").value("hate"))
                .andExpect(jsonPath("$.categories[0].yes").value(11))
                .andExpect(jsonPath("$.categories[0].no").value(11))
                // The averages of ten times 0.9 and 0.01, and of ten times 0.1 and 0.97.
                .andExpect(jsonPath("$.categories[0].yesFrom", closeTo(9.01 / 11, 1e-9), Double.class))
                .andExpect(jsonPath("$.categories[0].noTo", closeTo(1.97 / 11, 1e-9), Double.class))
                .andExpect(jsonPath("$.categories[0].joint.yesClaimedYes").value(10))
                .andExpect(jsonPath("$.categories[0].joint.yesClaimedNo").value(1))
                .andExpect(jsonPath("$.categories[0].joint.noClaimedYes").value(1))
                .andExpect(jsonPath("$.categories[0].joint.noClaimedNo").value(10))
                .andExpect(jsonPath("$.flags[0].labelId").value(id(101).toString()))
                .andExpect(jsonPath("$.flags[0].contentId").value("episode-101"))
                .andExpect(jsonPath("$.flags[0].applies").value(true))
                .andExpect(jsonPath("$.flags[0].score").value(0.01))
                .andExpect(jsonPath("$.flags[1].labelId").value(id(100).toString()))
                .andExpect(jsonPath("$.flags[1].applies").value(false));
    }

    @Test
    void eachCategoryHasAverageScoresOfItsOwn() throws Exception {
        tenOfEach(Category.HATE);
        for (int n = 0; n < 10; n++) {
            say(200 + n, Category.SPAM, true, 0.5);
            say(300 + n, Category.SPAM, false, 0.02);
        }
        say(400, Category.SPAM, false, 0.6);
        say(401, Category.HATE, false, 0.6);

        asked().andExpect(jsonPath("$.flagged").value(1))
                .andExpect(jsonPath("$.flags[0].labelId").value(id(400).toString()))
                .andExpect(jsonPath("$.flags[0].category").value("spam"));
    }

    @Test
    void tooFewLabelsOfOneKindContradictNothing() throws Exception {
        for (int n = 0; n < 30; n++) {
            say(n, Category.HATE, n > 8, n > 8 ? 0.9 : 0.95);
        }

        asked().andExpect(jsonPath("$.flagged").value(0))
                .andExpect(jsonPath("$.categories[0].yesFrom").doesNotExist())
                .andExpect(jsonPath("$.categories[0].joint").doesNotExist())
                .andExpect(jsonPath("$.categories[0].notEnoughData")
                        .value("10 labels that say yes and 10 that say no are needed, but there are 21 and 9"));
        assertThat(noise.flagged().among(List.of(id(0)))).isEmpty();
    }

    @Test
    void withoutLabelsThereIsNothingToDoubt() throws Exception {
        asked().andExpect(status().isOk())
                .andExpect(jsonPath("$.labels").value(0))
                .andExpect(jsonPath("$.categories").isEmpty())
                .andExpect(jsonPath("$.flags").isEmpty());
    }

    @Test
    void olderLabelsAreJudgedByWhatTheLatestSay() {
        tenOfEach(Category.HATE);
        when(labels.latest(anyInt())).thenReturn(said);
        UUID old = id(500);
        when(labels.of(any()))
                .thenReturn(List.of(
                        label(500, Category.HATE, false, 0.95),
                        label(500, Category.SPAM, false, 0.95),
                        label(501, Category.HATE, true, 0.95)));

        assertThat(noise.flagged().among(List.of(old, id(501)))).isEqualTo(Map.of(old, List.of(Category.HATE)));
    }

    private void tenOfEach(Category category) {
        for (int n = 0; n < 10; n++) {
            say(n, category, true, 0.9);
            say(50 + n, category, false, 0.1);
        }
    }

    private ResultActions asked() throws Exception {
        when(labels.latest(anyInt())).thenReturn(said);
        return http.perform(get("/reviews/labels/flags"));
    }

    private void say(int number, Category category, boolean applies, double score) {
        said.add(label(number, category, applies, score));
    }

    private static ScoredLabel label(int number, Category category, boolean applies, double score) {
        return new ScoredLabel(id(number), new UUID(1, number), "episode-" + number, "ada", category, applies, score);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
