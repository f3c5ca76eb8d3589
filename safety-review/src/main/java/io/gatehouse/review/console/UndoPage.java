package io.gatehouse.review.console;

import io.gatehouse.review.labelling.Labelling;
import io.gatehouse.store.review.Label;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the label that the viewer has just stored, and leads to its case with all that it said. */
@Controller
class UndoPage implements ConsolePage {

    private final Labelling labelling;

    UndoPage(Labelling labelling) {
        this.labelling = labelling;
    }

    @PostMapping("/console/cases/{caseId}/labels/{labelId}/retraction")
    String retract(
            @PathVariable UUID caseId,
            @PathVariable UUID labelId,
            @AuthenticationPrincipal Viewer viewer,
            HttpSession session,
            RedirectAttributes after) {
        Label label = labelling.retract(caseId, labelId, viewer.name());
        Undo.forget(session);
        after.addFlashAttribute("notice", "Your label is taken back, and the case waits again.");
        after.addFlashAttribute(CasePage.DRAFT, LabelDraft.of(label.content()));
        return "redirect:/console/cases/" + caseId;
    }
}
