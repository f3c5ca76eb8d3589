package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.appeal.AppealRefusals;
import io.gatehouse.review.appeal.AppealView;
import io.gatehouse.review.appeal.Appeals;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.review.wellbeing.Wellbeing;
import io.gatehouse.store.appeal.AppealRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appeals, and any of them with the item and what was decided before. */
@Controller
class AppealPages implements ConsolePage {

    private static final String PER_PAGE = "50";
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final Appeals appeals;
    private final AppealDesk desk;
    private final Wellbeing wellbeing;

    AppealPages(Appeals appeals, AppealDesk desk, Wellbeing wellbeing) {
        this.appeals = appeals;
        this.desk = desk;
        this.wellbeing = wellbeing;
    }

    @GetMapping("/console/appeals")
    String list(
            @RequestParam(defaultValue = OPEN) String status,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        Appeals.Page page = page(status, cursor);
        model.addAttribute("status", status);
        model.addAttribute("first", cursor == null);
        model.addAttribute("next", page.next());
        model.addAttribute("backlog", page.backlog());
        model.addAttribute("oldest", oldest(page.backlog()));
        model.addAttribute(
                "rows",
                page.items().stream().map(item -> AppealRow.of(item, viewer)).toList());
        return "console/appeals";
    }

    private Appeals.Page page(String status, @Nullable String cursor) {
        return switch (status) {
            case OPEN -> appeals.open(PER_PAGE, cursor);
            case CLOSED -> appeals.closed(PER_PAGE, cursor);
            default ->
                throw new InvalidRequestException(List.of(
                        new Fault("/status", "no appeals are \"" + status + "\"; they are " + OPEN + " or " + CLOSED)));
        };
    }

    private static @Nullable String oldest(Queue.BacklogView backlog) {
        return Optional.ofNullable(backlog.oldestAgeSeconds())
                .map(seconds -> Words.length(Duration.ofSeconds(seconds)))
                .orElse(null);
    }

    @GetMapping("/console/appeals/{appealId}")
    ModelAndView show(@PathVariable UUID appealId, @AuthenticationPrincipal Viewer viewer) {
        return page(HttpStatus.OK, appealId, viewer, RulingDraft.BLANK, null);
    }

    @PostMapping("/console/appeals/{appealId}/decision")
    ModelAndView close(
            @PathVariable UUID appealId,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        RulingDraft draft = RulingDraft.of(form);
        try {
            AppealView closed = appeals.close(appealId, draft.json(), Optional.of(viewer.name()));
            after.addFlashAttribute("notice", "The appeal is closed for good: " + closed.status() + '.');
        } catch (InvalidRequestException invalid) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, appealId, viewer, draft.with(invalid.faults()), null);
        } catch (AppealRefusedException refused) {
            HttpStatusCode status = AppealRefusals.status(refused.refusal());
            return page(status, appealId, viewer, draft, AppealRefusals.sentence(refused.refusal()));
        }
        return new ModelAndView("redirect:/console/appeals");
    }

    /** @param refusal why nothing was stored, null if nothing was tried */
    private ModelAndView page(
            HttpStatusCode status, UUID appealId, Viewer viewer, RulingDraft draft, @Nullable String refusal) {
        ModelAndView page = new ModelAndView("console/appeal");
        page.setStatus(status);
        page.addObject("view", desk.layOut(appealId, viewer));
        page.addObject("draft", draft);
        page.addObject("refusal", refusal);
        page.addObject("comfort", wellbeing.comfort(viewer.name()));
        return page;
    }
}
