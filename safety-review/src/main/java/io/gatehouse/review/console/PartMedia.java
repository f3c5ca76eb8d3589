package io.gatehouse.review.console;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.store.review.Restriction;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pictures and recordings of an item, in ranges; kept by no cache and run by no browser. */
@Controller
class PartMedia implements ConsolePage {

    /** Whatever these bytes are, opened by themselves they may load and run nothing. */
    private static final String SEALED = "default-src 'none'; sandbox";

    private final ScanLedger scans;
    private final CoverPictures covers;
    private final Looks views;

    PartMedia(ScanLedger scans, CoverPictures covers, Looks views) {
        this.scans = scans;
        this.covers = covers;
        this.views = views;
    }

    /** @param number of the part, counted from 1 */
    @GetMapping("/console/scans/{scanId}/parts/{number}/media")
    ResponseEntity<Resource> media(
            @PathVariable UUID scanId, @PathVariable int number, @AuthenticationPrincipal Viewer viewer) {
        SubmittedPart part = visible(scanId, number, viewer);
        return handedOut(scanId, part, part.modality(), bytes(part), viewer);
    }

    /** @param cover of the part, counted from 1 */
    @GetMapping("/console/scans/{scanId}/parts/{number}/covers/{cover}")
    ResponseEntity<Resource> cover(
            @PathVariable UUID scanId,
            @PathVariable int number,
            @PathVariable int cover,
            @AuthenticationPrincipal Viewer viewer) {
        SubmittedPart part = visible(scanId, number, viewer);
        Optional<byte[]> file =
                cover < 1 || part.modality() == Modality.IMAGE ? Optional.empty() : covers.cover(bytes(part), cover);
        return handedOut(scanId, part, Modality.IMAGE, file.orElseThrow(PartMedia::missing), viewer);
    }

    private SubmittedPart visible(UUID scanId, int number, Viewer viewer) {
        requireVisible(scans.find(scanId).orElseThrow(PartMedia::missing), viewer);
        return part(scans.content(scanId).orElseThrow(PartMedia::missing), number);
    }

    private ResponseEntity<Resource> handedOut(
            UUID scanId, SubmittedPart part, Modality modality, byte[] bytes, Viewer viewer) {
        MediaType type = PlayableType.of(modality, bytes).orElseThrow(PartMedia::missing);
        views.media(scanId, part.id(), viewer);
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", SEALED)
                .body(new ByteArrayResource(bytes));
    }

    /** What the page's script tells: a part was unfolded, made sharp or played. */
    @PostMapping("/console/scans/{scanId}/parts/{number}/look")
    ResponseEntity<Void> look(
            @PathVariable UUID scanId, @PathVariable int number, @AuthenticationPrincipal Viewer viewer) {
        requireAgreed(scans.find(scanId).orElseThrow(PartMedia::missing), viewer);
        SubmittedPart part = part(scans.content(scanId).orElseThrow(PartMedia::missing), number);
        views.uncovered(scanId, part.id(), viewer);
        return ResponseEntity.noContent().build();
    }

    private static void requireVisible(ScanRecord scan, Viewer viewer) {
        if (scan.verdict().filter(Restriction::involvesMinors).isPresent()) {
            throw new AccessDeniedException("Minors may be involved: this is shown to nobody here.");
        }
        requireAgreed(scan, viewer);
    }

    private static void requireAgreed(ScanRecord scan, Viewer viewer) {
        if (!viewer.isRestricted()
                && scan.verdict().filter(Restriction::applies).isPresent()) {
            throw new AccessDeniedException(
                    "This content may harm whoever looks at it, and you did not agree to see" + " such content.");
        }
    }

    private static SubmittedPart part(Submission content, int number) {
        if (number < 1 || number > content.parts().size()) {
            throw missing();
        }
        return content.parts().get(number - 1);
    }

    private static byte[] bytes(SubmittedPart part) {
        if (part.payload() instanceof PartPayload.Inline(PartContent.Media media)) {
            return media.bytes();
        }
        throw missing();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing to show here.");
    }
}
