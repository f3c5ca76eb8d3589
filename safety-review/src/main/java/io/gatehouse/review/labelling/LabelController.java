package io.gatehouse.review.labelling;

import io.gatehouse.store.review.Label;
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

    private final Labelling labelling;

    LabelController(Labelling labelling) {
        this.labelling = labelling;
    }

    /** Appends a label; the body is read as a tree, so that all its faults are told at once. */
    @PostMapping("/reviews/{caseId}/labels")
    ResponseEntity<LabelView> label(
            @PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        Label stored = labelling.add(caseId, body, Optional.ofNullable(signedIn).map(Principal::getName));
        return ResponseEntity.created(URI.create("/reviews/" + caseId + "/labels/" + stored.id()))
                .body(LabelView.of(stored));
    }
}
