package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.labelling.Labelling;
import io.gatehouse.review.lease.Leases;
import io.gatehouse.review.wellbeing.Wellbeing;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LeaseRefusal;
import io.gatehouse.store.review.LeaseRefusedException;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One case, and all that can be done with it. What is refused leads back to the page, with all that was typed. */
@Controller
class CasePage implements ConsolePage {

    /** Where a page before leaves what the form is to begin with. */
    static final String DRAFT = "draft";

    private static final String NEXT = "next";

    private final CaseDesk desk;
    private final Labelling labelling;
    private final Leases leases;
    private final Wellbeing wellbeing;
    private final NextCase next;

    CasePage(CaseDesk desk, Labelling labelling, Leases leases, Wellbeing wellbeing) {
        this.desk = desk;
        this.labelling = labelling;
        this.leases = leases;
        this.wellbeing = wellbeing;
        this.next = new NextCase(leases);
    }

    @GetMapping("/console/cases/{caseId}")
    ModelAndView show(
            @PathVariable UUID caseId,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            Model before) {
        CaseView view = desk.layOut(caseId, viewer);
        LabelDraft draft = before.getAttribute(DRAFT) instanceof LabelDraft kept
                ? kept
                : LabelDraft.blank(view.item().parts());
        return page(HttpStatus.OK, view, viewer, draft, desk.mayResume(caseId, viewer) ? Refusal.lapsed() : null);
    }

    /** The field {@code then} is {@code next} to go on with the next case, anything else to go back to the queue. */
    @PostMapping("/console/cases/{caseId}/label")
    ModelAndView label(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            HttpSession session,
            RedirectAttributes after) {
        LabelDraft draft = LabelDraft.of(form);
        try {
            boolean resume = "true".equals(form.getFirst("resume"));
            Undo.keep(session, caseId, store(caseId, draft, resume, viewer));
        } catch (InvalidRequestException invalid) {
            return again(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    caseId,
                    viewer,
                    draft.with(invalid.faults()),
                    lost(caseId, viewer));
        } catch (LeaseRefusedException refused) {
            return again(HttpStatus.CONFLICT, caseId, viewer, draft, refusal(caseId, viewer, draft, refused));
        }
        boolean goesOn = Optional.ofNullable(form.getFirst("then")).orElse(NEXT).equals(NEXT);
        NextCase.Onward onward = goesOn ? next.on(viewer, filter) : new NextCase.Onward(NextCase.queue(filter), "");
        after.addFlashAttribute("notice", ("Your label is stored. " + onward.word()).strip());
        return new ModelAndView(onward.redirect());
    }

    private Label store(UUID caseId, LabelDraft draft, boolean resume, Viewer viewer) {
        Optional<String> name = Optional.of(viewer.name());
        if (resume) {
            leases.extend(caseId, null, name);
        }
        desk.stay(caseId, viewer).require(draft);
        return labelling.addOfHolder(caseId, draft.json(), name);
    }

    @PostMapping("/console/cases/{caseId}/extend")
    String extend(
            @PathVariable UUID caseId,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        leases.extend(caseId, null, Optional.of(viewer.name()));
        after.addFlashAttribute("notice", "The case stays yours; its time began anew.");
        return NextCase.page(caseId, filter);
    }

    @PostMapping("/console/cases/{caseId}/release")
    String release(
            @PathVariable UUID caseId,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        leases.release(caseId, null, Optional.of(viewer.name()));
        givenAway(caseId, "You gave the case back; it may be offered to anybody.", after);
        return NextCase.queue(filter);
    }

    @PostMapping("/console/cases/{caseId}/skip")
    ModelAndView skip(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        return refused(caseId, form, viewer, leases::skip)
                .orElseGet(() ->
                        toQueue(caseId, filter, after, "You passed the case over; it is not offered to you again."));
    }

    @PostMapping("/console/cases/{caseId}/escalate")
    ModelAndView escalate(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        return refused(caseId, form, viewer, leases::escalate)
                .orElseGet(() -> toQueue(caseId, filter, after, "You handed the case up to the leads."));
    }

    private interface ReasonedChange {
        Object make(UUID caseId, ObjectNode reason, Optional<String> signedIn);
    }

    private static ModelAndView toQueue(UUID caseId, QueueFilter filter, RedirectAttributes after, String done) {
        givenAway(caseId, done, after);
        return new ModelAndView(NextCase.queue(filter));
    }

    /** Makes a change with a reason; the page that says why not, if it is refused. */
    private Optional<ModelAndView> refused(
            UUID caseId, MultiValueMap<String, String> form, Viewer viewer, ReasonedChange change) {
        ObjectNode reason = JsonNodeFactory.instance.objectNode().put("reason", form.getFirst("reason"));
        try {
            change.make(caseId, reason, Optional.of(viewer.name()));
        } catch (InvalidRequestException invalid) {
            String faults = invalid.faults().stream().map(Fault::detail).collect(Collectors.joining("; "));
            return Optional.of(again(
                    HttpStatus.UNPROCESSABLE_CONTENT, caseId, viewer, LabelDraft.of(form), new Refusal(faults, false)));
        } catch (LeaseRefusedException refused) {
            LabelDraft draft = LabelDraft.of(form);
            return Optional.of(
                    again(HttpStatus.CONFLICT, caseId, viewer, draft, refusal(caseId, viewer, draft, refused)));
        }
        return Optional.empty();
    }

    /** The page that comes next tells the tab to forget what was typed of the case. */
    private static void givenAway(UUID caseId, String done, RedirectAttributes after) {
        after.addFlashAttribute("notice", done);
        after.addFlashAttribute("givenAway", caseId);
    }

    /** A wrong label that comes after its time: the form stays, with all that was typed. */
    private @Nullable Refusal lost(UUID caseId, Viewer viewer) {
        if (desk.holds(caseId, viewer)) {
            return null;
        }
        return desk.mayResume(caseId, viewer) ? Refusal.lapsed() : Refusal.of(new LeaseRefusal.NotHeld(caseId));
    }

    private Refusal refusal(UUID caseId, Viewer viewer, LabelDraft sent, LeaseRefusedException refused) {
        Refusal refusal = Refusal.of(refused.refusal());
        return refusal.resumable()
                ? refusal
                : desk.said(caseId, viewer)
                        .map(standing -> Refusal.stored(standing.content().verdict(), sent.verdict()))
                        .orElse(refusal);
    }

    private ModelAndView again(
            HttpStatus status, UUID caseId, Viewer viewer, LabelDraft draft, @Nullable Refusal refusal) {
        return page(status, desk.layOut(caseId, viewer), viewer, draft, refusal);
    }

    private ModelAndView page(
            HttpStatus status, CaseView view, Viewer viewer, LabelDraft draft, @Nullable Refusal refusal) {
        List<CategoryChoice> choices = CategoryChoice.of(view);
        ModelAndView page = new ModelAndView("console/case", status);
        page.addObject("view", view);
        page.addObject(DRAFT, draft);
        page.addObject("refusal", refusal);
        page.addObject("comfort", wellbeing.comfort(viewer.name()));
        page.addObject("reminder", ExposurePage.reminder(wellbeing, viewer));
        page.addObject(
                "asked", choices.stream().filter(choice -> choice.key() != null).toList());
        page.addObject(
                "others",
                choices.stream().filter(choice -> choice.key() == null).toList());
        return page;
    }
}
