package io.gatehouse.review.console;

import io.gatehouse.store.audit.ContentView;
import io.gatehouse.store.audit.ViewLedger;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.util.WebUtils;

/**
 * Notes who looks at what. Pages whose scripts run say so, and tell what is uncovered on them; of all others everything
 * that they could show counts as seen.
 */
final class Looks {

    /** A cookie that the console's own script sets. */
    static final String TELLING = "gatehouse-tells";

    private final ViewLedger views;
    private final HttpServletRequest request;

    /** @param request whichever is served at the time */
    Looks(ViewLedger views, HttpServletRequest request) {
        this.views = views;
        this.request = request;
    }

    void page(ItemView item, Viewer viewer) {
        Set<String> open = item.parts().stream()
                .filter(PartCard::isOpen)
                .map(PartCard::id)
                .collect(Collectors.toUnmodifiableSet());
        note(UUID.fromString(item.scanId()), Optional.empty(), open, viewer);
    }

    /** Handed out, which is not to say that it is sharp, or heard. */
    void media(UUID scanId, String partId, Viewer viewer) {
        note(scanId, Optional.of(partId), Set.of(), viewer);
    }

    void uncovered(UUID scanId, String partId, Viewer viewer) {
        views.record(scanId, Optional.of(partId), viewer.name());
    }

    private void note(UUID scanId, Optional<String> partId, Set<String> open, Viewer viewer) {
        if (WebUtils.getCookie(request, TELLING) == null) {
            views.record(scanId, partId, viewer.name());
        } else {
            views.record(scanId, partId, viewer.name(), open);
        }
    }

    /** The oldest first. */
    List<ContentView> of(UUID scanId) {
        return views.of(scanId);
    }
}
