package io.gatehouse.review.console;

import io.gatehouse.review.labelling.Labelling;
import io.gatehouse.review.lease.Leases;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LeaseRefusedException;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the label that the viewer has just stored, and leads to its case with all that it said. */
@Controller
class UndoPage implements ConsolePage {

    private final Labelling labelling;
    private final Leases leases;

    UndoPage(Labelling labelling, Leases leases) {
        this.labelling = labelling;
        this.leases = leases;
    }

    @PostMapping("/console/cases/{caseId}/labels/{labelId}/retraction")
    String retract(
            @PathVariable UUID caseId,
            @PathVariable UUID labelId,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            HttpSession session,
            RedirectAttributes after) {
        Label label = labelling.retract(caseId, labelId, viewer.name());
        Undo.forget(session);
        takeUp(caseId, viewer);
        after.addFlashAttribute("notice", "Your label is taken back, and the case waits again.");
        after.addFlashAttribute(CasePage.DRAFT, LabelDraft.of(label.content()));
        return NextCase.page(caseId, filter);
    }

    /** Over REST the case is theirs for a minute, for many work there without leases; here they say it all anew. */
    private void takeUp(UUID caseId, Viewer viewer) {
        try {
            leases.extend(caseId, null, Optional.of(viewer.name()));
        } catch (LeaseRefusedException othersHaveIt) {
            // The label is taken back all the same, and the page tells who has the case.
        }
    }
}
