package io.gatehouse.store.appeal;

import static io.gatehouse.store.appeal.AppealStatus.OPEN;
import static io.gatehouse.store.appeal.AppealStatus.PARTLY;
import static io.gatehouse.store.appeal.AppealStatus.REVERSED;
import static io.gatehouse.store.appeal.AppealStatus.UPHELD;

import java.util.Map;
import java.util.Set;

/** The one table of what may become of an appeal, and by whose hand; what does not stand here is refused. */
final class AppealChanges {

    private static final Map<AppealStatus, Map<AppealActor, Set<AppealStatus>>> ALLOWED =
            Map.of(OPEN, Map.of(AppealActor.PERSON, Set.of(UPHELD, PARTLY, REVERSED)));

    private AppealChanges() {}

    static boolean allows(AppealStatus from, AppealActor actor, AppealStatus to) {
        return ALLOWED.getOrDefault(from, Map.of())
                .getOrDefault(actor, Set.of())
                .contains(to);
    }
}
