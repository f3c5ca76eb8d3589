package io.gatehouse.review.labelling;

import io.gatehouse.review.request.RequestFields;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
class RetractionController {

    private final Labelling labelling;

    RetractionController(Labelling labelling) {
        this.labelling = labelling;
    }

    /** Takes a label back, within a minute; answers the label as it now stands. */
    @PostMapping("/reviews/{caseId}/labels/{labelId}/retraction")
    LabelView retract(
            @PathVariable UUID caseId,
            @PathVariable UUID labelId,
            @RequestBody(required = false) @Nullable JsonNode body,
            @Nullable Principal signedIn) {
        String reviewer = reviewer(
                body == null ? JsonNodeFactory.instance.objectNode() : body,
                Optional.ofNullable(signedIn).map(Principal::getName));
        return LabelView.of(labelling.retract(caseId, labelId, reviewer));
    }

    private static String reviewer(JsonNode body, Optional<String> signedIn) {
        RequestFields fields = new RequestFields();
        fields.requireObject(body, "the request is a JSON object");
        fields.onlyKnown(body, "", List.of("reviewer"));
        Optional<String> name = fields.reviewer(body, signedIn, "say whose label it is");
        fields.throwIfAny();
        return name.orElseThrow();
    }
}
