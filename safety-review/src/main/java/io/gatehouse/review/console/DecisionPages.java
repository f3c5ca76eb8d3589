package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.wellbeing.Wellbeing;
import io.gatehouse.store.decision.DecisionPage;
import io.gatehouse.store.decision.DecisionQuery;
import io.gatehouse.store.decision.DecisionSearch;
import io.gatehouse.store.review.Restriction;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All decisions, and any of them with its evidence. */
@Controller
class DecisionPages implements ConsolePage {

    private static final int PER_PAGE = 50;

    private final DecisionSearch search;
    private final ScanLedger scans;
    private final Looks views;
    private final PolicyBook policies;
    private final Wellbeing wellbeing;

    DecisionPages(DecisionSearch search, ScanLedger scans, Looks views, PolicyBook policies, Wellbeing wellbeing) {
        this.search = search;
        this.scans = scans;
        this.views = views;
        this.policies = policies;
        this.wellbeing = wellbeing;
    }

    /** Parameters are empty where the form left them open. */
    @GetMapping("/console/decisions")
    String find(
            @RequestParam(defaultValue = "") String contentId,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        DecisionQuery query = new DecisionQuery(
                given("contentId", contentId.strip(), id -> id),
                given("action", action, DecisionPages::action),
                given("category", category, Category::named));
        DecisionPage page = page(query, Optional.ofNullable(cursor));
        model.addAttribute("rows", page.items().stream().map(DecisionRow::of).toList());
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("first", cursor == null);
        model.addAttribute("contentId", contentId);
        model.addAttribute("action", action);
        model.addAttribute("category", category);
        model.addAttribute(
                "actions", Arrays.stream(Action.values()).map(Enum::name).toList());
        model.addAttribute(
                "categories",
                Arrays.stream(Category.values()).map(Category::wireName).toList());
        return "console/decisions";
    }

    private DecisionPage page(DecisionQuery query, Optional<String> cursor) {
        return cursor.isEmpty()
                ? search.search(query, PER_PAGE, cursor)
                : given("cursor", cursor.get(), from -> search.search(query, PER_PAGE, Optional.of(from)))
                        .orElseThrow();
    }

    private static <T> Optional<T> given(String name, String value, Function<String, T> read) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(read.apply(value));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidRequestException(List.of(new Fault('/' + name, String.valueOf(wrong.getMessage()))));
        }
    }

    private static Action action(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no action is called \"" + name + "\"; there are " + Arrays.toString(Action.values())));
    }

    @GetMapping("/console/decisions/{scanId}")
    String show(@PathVariable UUID scanId, @AuthenticationPrincipal Viewer viewer, Model model) {
        ScanRecord scan = scans.find(scanId)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no scan " + scanId + '.'));
        if (!viewer.isRestricted()
                && scan.verdict().filter(Restriction::applies).isPresent()) {
            throw new AccessDeniedException(
                    "This content may harm whoever looks at it, and you did not agree to see" + " such content.");
        }
        ItemView item = ItemView.of(scan, scans.content(scanId).orElseThrow(), policies);
        views.page(item, viewer);
        model.addAttribute("item", item);
        model.addAttribute("comfort", wellbeing.comfort(viewer.name()));
        return "console/decision";
    }
}
