package io.gatehouse.eval.run;

import io.gatehouse.domain.signal.PartResult;
import java.util.Locale;

/** Whether an item could be looked at. */
public enum Outcome {
    SCORED,
    ABSTAINED,
    FAILED;

    static Outcome of(PartResult result) {
        return switch (result) {
            case PartResult.Scored _ -> SCORED;
            case PartResult.Abstained _ -> ABSTAINED;
            case PartResult.Failed _ -> FAILED;
        };
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
