package io.gatehouse.store.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a case stands, which follows from the labels that hold: the one place that says so.
 *
 * <p>OPEN until as many reviewers as it wants gave a definite verdict; LABELLED if they are of one mind, and
 * ADJUDICATION if they are not; LABELLED once it was adjudicated. What is said later is kept and changes nothing; what
 * is taken back counts as if it had never been said.
 *
 * @param labelledAt when the label came that closed it
 */
record Standing(CaseStatus status, Optional<Instant> labelledAt) {

    static Standing of(List<Label> said, int opinionsWanted) {
        List<Label> verdicts = said.stream().filter(Label::isVerdict).toList();
        Optional<Label> lastWord = verdicts.stream()
                .filter(label -> label.source() == LabelSource.ADJUDICATION)
                .findFirst();
        List<Label> opinions = verdicts.stream().limit(opinionsWanted).toList();
        return lastWord.map(Standing::closedBy).orElseGet(() -> of(opinions, opinions.size() < opinionsWanted));
    }

    private static Standing of(List<Label> opinions, boolean moreWanted) {
        if (moreWanted) {
            return new Standing(CaseStatus.OPEN, Optional.empty());
        }
        boolean agreed = opinions.stream().allMatch(label -> agree(opinions.getFirst(), label));
        return agreed ? closedBy(opinions.getLast()) : new Standing(CaseStatus.ADJUDICATION, Optional.empty());
    }

    private static Standing closedBy(Label label) {
        return new Standing(CaseStatus.LABELLED, Optional.of(label.createdAt()));
    }

    /** The same verdict, and no category that one says applies and the other that it does not. */
    private static boolean agree(Label one, Label other) {
        return one.content().verdict() == other.content().verdict()
                && one.content().categories().entrySet().stream().noneMatch(judged -> contradicts(judged, other));
    }

    private static boolean contradicts(Map.Entry<?, Boolean> judged, Label other) {
        return judged.getValue().equals(!other.content().categories().getOrDefault(judged.getKey(), judged.getValue()));
    }
}
