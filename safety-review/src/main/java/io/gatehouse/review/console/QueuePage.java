package io.gatehouse.review.console;

import io.gatehouse.review.lease.Leases;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.store.review.QualityLedger;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class QueuePage implements ConsolePage {

    private static final String PER_PAGE = "50";

    private final Queue queue;
    private final Leases leases;
    private final QualityLedger quality;
    private final NextCase next;

    QueuePage(Queue queue, Leases leases, QualityLedger quality) {
        this.queue = queue;
        this.leases = leases;
        this.quality = quality;
        this.next = new NextCase(leases);
    }

    @GetMapping("/console")
    String show(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        Queue.Page page = queue.page(status, PER_PAGE, cursor);
        model.addAttribute(
                "rows",
                page.items().stream().map(item -> QueueRow.of(item, viewer)).toList());
        model.addAttribute("status", status);
        model.addAttribute("first", cursor == null);
        model.addAttribute("next", page.next());
        model.addAttribute("backlog", page.backlog());
        model.addAttribute(
                "oldest",
                Optional.ofNullable(page.backlog().oldestAgeSeconds())
                        .map(seconds -> Words.length(Duration.ofSeconds(seconds)))
                        .orElse(null));
        model.addAttribute("disputes", quality.disputed());
        model.addAttribute("held", leases.heldBy(viewer.name()).size());
        return "console/queue";
    }

    /** The same door, as many write it. */
    @GetMapping("/console/")
    String door() {
        return "redirect:/console";
    }

    @PostMapping("/console/next")
    String next(@AuthenticationPrincipal Viewer viewer, RedirectAttributes after) {
        Optional<String> found = next.redirect(viewer);
        if (found.isEmpty()) {
            after.addFlashAttribute("notice", "Nothing waits that you may be offered.");
        }
        return found.orElse("redirect:/console");
    }
}
