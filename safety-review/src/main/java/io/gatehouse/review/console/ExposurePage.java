package io.gatehouse.review.console;

import io.gatehouse.review.wellbeing.Wellbeing;
import io.gatehouse.store.wellbeing.Comfort;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the viewer saw, shown to nobody else, and how they want to meet more of it. */
@Controller
class ExposurePage implements ConsolePage {

    static final String COMFORT = "/console/exposure/comfort";

    private final Wellbeing wellbeing;

    ExposurePage(Wellbeing wellbeing) {
        this.wellbeing = wellbeing;
    }

    @GetMapping("/console/exposure")
    String show(@AuthenticationPrincipal Viewer viewer, Model model) {
        String name = viewer.name();
        model.addAttribute("today", ExposureTable.of(wellbeing.today(name)));
        model.addAttribute("week", ExposureTable.of(wellbeing.week(name)));
        model.addAttribute("reminder", reminder(wellbeing, viewer));
        model.addAttribute("rule", rule());
        model.addAttribute("comfort", wellbeing.comfort(name));
        return "console/exposure";
    }

    private String rule() {
        Wellbeing.Reminder rule = wellbeing.rule();
        return "You are reminded of a break once you saw " + rule.grave() + " parts of severity "
                + wellbeing.graveFrom() + " or more within " + rule.within().toMinutes() + " minutes.";
    }

    /** Null while no break is due. */
    static @Nullable String reminder(Wellbeing wellbeing, Viewer viewer) {
        return wellbeing
                .reminder(viewer.name())
                .map(due -> "You saw " + due.grave() + " grave parts within "
                        + due.within().toMinutes() + " minutes. Time for a break: the queue waits for you.")
                .orElse(null);
    }

    /** A box that is not ticked is not sent. */
    @PostMapping(COMFORT)
    String keep(
            @RequestParam(defaultValue = "false") boolean blurred,
            @RequestParam(defaultValue = "false") boolean grey,
            @RequestParam(defaultValue = "false") boolean muted,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        wellbeing.keep(viewer.name(), new Comfort(blurred, grey, muted));
        after.addFlashAttribute("notice", "It is kept, and holds wherever you sign in.");
        return "redirect:/console/exposure";
    }
}
