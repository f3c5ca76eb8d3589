package io.gatehouse.review.labelling;

import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.Submission;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class LabelController {

    private final ReviewLedger reviews;
    private final ScanLedger scans;

    LabelController(ReviewLedger reviews, ScanLedger scans) {
        this.reviews = reviews;
        this.scans = scans;
    }

    /** Appends a label; the body is read as a tree, so that all its faults are told at once. */
    @PostMapping("/reviews/{caseId}/labels")
    ResponseEntity<LabelView> label(
            @PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        ReviewCase found = reviews.find(caseId).orElseThrow(() -> new CaseNotFoundException(caseId));
        Submission content = scans.content(found.scanId()).orElseThrow();
        Optional<String> reviewer = Optional.ofNullable(signedIn).map(Principal::getName);
        NewLabel label = new LabelParser(body, content, reviewer).parse();
        Label stored = reviews.addLabel(caseId, label);
        return ResponseEntity.created(URI.create("/reviews/" + caseId + "/labels/" + stored.id()))
                .body(LabelView.of(stored));
    }
}
