package io.gatehouse.review.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.ConfidentLearning.Example;
import io.gatehouse.store.review.ScoredLabel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Labels that the models' own scores contradict, as it stands in answers.
 *
 * @param labels how many labels were looked at, the latest
 * @param flagged how many answers to "does this category apply?" are contradicted
 * @param flags these answers, at most 200, the most unlikely first
 */
public record LabelNoiseView(int labels, int flagged, List<CategoryView> categories, List<FlagView> flags) {

    /**
     * Of one category.
     *
     * @param yes how many labels say that it applies
     * @param yesFrom the score from which a label that says "no" is contradicted, unless "no" is likelier still
     * @param noTo the score down to which a label that says "yes" is contradicted, unless "yes" is likelier still
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CategoryView(
            String category,
            int yes,
            int no,
            @Nullable Double yesFrom,
            @Nullable Double noTo,
            @Nullable JointView joint,
            @Nullable String notEnoughData) {
        static CategoryView of(Category category, List<Example> examples) {
            int yes = Doubts.count(examples, Judgements.YES);
            int no = Doubts.count(examples, Judgements.NO);
            return switch (Doubts.of(examples)) {
                case Doubts.Told(ConfidentLearning by) ->
                    new CategoryView(
                            category.wireName(),
                            yes,
                            no,
                            by.thresholds().get(Judgements.YES),
                            1 - by.thresholds().get(Judgements.NO),
                            JointView.of(by.joint(examples)),
                            null);
                case Doubts.NotEnoughData(String reason) ->
                    new CategoryView(category.wireName(), yes, no, null, null, null, reason);
            };
        }
    }

    /**
     * The confident joint: what labels say, and what the scores claim. Labels for which nothing is claimed are absent.
     */
    public record JointView(int yesClaimedYes, int yesClaimedNo, int noClaimedYes, int noClaimedNo) {
        static JointView of(int[][] joint) {
            return new JointView(
                    joint[Judgements.YES][Judgements.YES],
                    joint[Judgements.YES][Judgements.NO],
                    joint[Judgements.NO][Judgements.YES],
                    joint[Judgements.NO][Judgements.NO]);
        }
    }

    /** @param applies what the label says */
    public record FlagView(
            UUID labelId,
            UUID caseId,
            String contentId,
            String reviewer,
            String category,
            boolean applies,
            double score) {
        static FlagView of(ScoredLabel label) {
            return new FlagView(
                    label.labelId(),
                    label.caseId(),
                    label.contentId(),
                    label.reviewer(),
                    label.category().wireName(),
                    label.applies(),
                    label.score());
        }
    }
}
