package io.gatehouse.review.console;

import io.gatehouse.review.appeal.AppealRefusals;
import io.gatehouse.review.appeal.Appeals;
import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.store.scan.ScanLedger;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** Lays out an appeal beside the item and the decision that it is against, and notes who looks. */
final class AppealDesk {

    private final Appeals appeals;
    private final CaseFiles files;
    private final ScanLedger scans;
    private final Looks views;
    private final PolicyBook policies;

    AppealDesk(Appeals appeals, CaseFiles files, ScanLedger scans, Looks views, PolicyBook policies) {
        this.appeals = appeals;
        this.files = files;
        this.scans = scans;
        this.views = views;
        this.policies = policies;
    }

    /** @throws AccessDeniedException if it is restricted and the viewer did not agree to see such content */
    AppealCard layOut(UUID appealId, Viewer viewer) {
        Appeals.AppealFile file = appeals.file(appealId, viewer.inquirer());
        UUID scanId = file.scan().id();
        if (file.appeal().restricted() && !viewer.isRestricted()) {
            throw new AccessDeniedException("This appeal is about content that may harm whoever looks at it, and you"
                    + " did not agree to see such content.");
        }
        ItemView item = ItemView.of(file.scan(), scans.content(scanId).orElseThrow(), policies);
        views.page(item, viewer);
        return AppealCard.of(file, item, files.ofScan(scanId, viewer.inquirer()), barred(appealId, viewer), viewer);
    }

    private Optional<String> barred(UUID appealId, Viewer viewer) {
        return viewer.isLabelling()
                ? appeals.refusal(appealId, viewer.name()).map(AppealRefusals::sentence)
                : Optional.of("Your role reads appeals and closes none.");
    }
}
