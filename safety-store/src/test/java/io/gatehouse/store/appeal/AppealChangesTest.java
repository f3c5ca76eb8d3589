package io.gatehouse.store.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of allowed changes, written out: whatever is not here must be refused. */
class AppealChangesTest {

    @Test
    void onlyAPersonWhoHadNotJudgedBeforeClosesAnAppealAndOnlyOnce() {
        assertThat(allowed())
                .containsExactly("OPEN by PERSON to UPHELD", "OPEN by PERSON to PARTLY", "OPEN by PERSON to REVERSED");
    }

    private static List<String> allowed() {
        List<String> allowed = new ArrayList<>();
        for (AppealStatus from : AppealStatus.values()) {
            for (AppealActor actor : AppealActor.values()) {
                for (AppealStatus to : AppealStatus.values()) {
                    if (AppealChanges.allows(from, actor, to)) {
                        allowed.add(from + " by " + actor + " to " + to);
                    }
                }
            }
        }
        return allowed;
    }
}
