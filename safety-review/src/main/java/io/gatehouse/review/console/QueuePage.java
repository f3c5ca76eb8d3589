package io.gatehouse.review.console;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.lease.Leases;
import io.gatehouse.review.queue.CaseItem;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.review.queue.QueueRequest;
import io.gatehouse.store.review.CaseFilter;
import io.gatehouse.store.review.QualityLedger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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

    /** A filter that is none is told and left out, so that whoever mistyped it can go on from here. */
    @GetMapping("/console")
    ModelAndView show(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer) {
        String faults = filter.faults();
        QueueFilter applied = faults.isEmpty() ? filter : QueueFilter.NONE;
        Queue.Page found = queue.page(
                new QueueRequest(status, PER_PAGE, cursor, applied.category(), applied.language(), onlooker(viewer)));
        ModelAndView page =
                new ModelAndView("console/queue", faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("faults", faults);
        page.addObject("applied", applied);
        page.addObject("status", status);
        page.addObject("first", cursor == null);
        page.addObject("disputes", quality.disputed());
        page.addObject("held", leases.heldBy(viewer.name()).size());
        addFound(page, found, viewer);
        addChoices(page, found);
        return page;
    }

    private static Optional<String> onlooker(Viewer viewer) {
        return viewer.isLabelling() ? Optional.of(viewer.name()) : Optional.empty();
    }

    private static void addFound(ModelAndView page, Queue.Page found, Viewer viewer) {
        page.addObject(
                "rows",
                found.items().stream().map(item -> QueueRow.of(item, viewer)).toList());
        page.addObject("next", found.next());
        page.addObject("backlog", found.backlog());
        page.addObject(
                "oldest",
                Optional.ofNullable(found.backlog().oldestAgeSeconds())
                        .map(seconds -> Words.length(Duration.ofSeconds(seconds)))
                        .orElse(null));
    }

    /** Languages are suggested as the rows have them: which others there are nobody has to count for it. */
    private static void addChoices(ModelAndView page, Queue.Page found) {
        page.addObject(
                "categories",
                Arrays.stream(Category.values()).map(Category::wireName).toList());
        page.addObject(
                "languages",
                Stream.concat(
                                found.items().stream().map(CaseItem::language).filter(Objects::nonNull),
                                Stream.of(CaseFilter.UNSTATED))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The same door, as many write it. */
    @GetMapping("/console/")
    String door() {
        return "redirect:/console";
    }

    @PostMapping("/console/next")
    String next(
            @ModelAttribute(QueueFilter.NAME) QueueFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes after) {
        NextCase.Onward onward = next.on(viewer, filter);
        if (!onward.word().isEmpty()) {
            after.addFlashAttribute("notice", onward.word());
        }
        return onward.redirect();
    }
}
