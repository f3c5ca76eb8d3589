package io.gatehouse.review.queue;

import io.gatehouse.review.request.RequestFields;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
class QueueController {

    private final Queue queue;

    QueueController(Queue queue) {
        this.queue = queue;
    }

    /** @param reviewer who looks, where nobody is signed in */
    @GetMapping("/reviews")
    Queue.Page queue(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "50") String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String reviewer,
            @Nullable Principal signedIn) {
        RequestFields fields = new RequestFields();
        Optional<String> onlooker = fields.reviewer(
                JsonNodeFactory.instance.objectNode().put("reviewer", reviewer),
                Optional.ofNullable(signedIn).map(Principal::getName));
        fields.throwIfAny();
        return queue.page(new QueueRequest(status, limit, cursor, category, language, onlooker));
    }
}
