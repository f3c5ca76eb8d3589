package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import java.util.List;

/** What came of one part. */
sealed interface Judgement {

    record Scores(List<Signal> signals, List<Gap> gaps) implements Judgement {}

    record Nothing(AbstentionReason reason) implements Judgement {}

    record Refused(FailureReason reason, String detail) implements Judgement {}
}
