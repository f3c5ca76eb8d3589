package io.gatehouse.api.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@RestController
final class PolicyController {

    private final PolicyReplays replays;

    PolicyController(PolicyReplays replays) {
        this.replays = replays;
    }

    @PostMapping("/policies/{name}/replay")
    ReplayView replay(@PathVariable String name, @RequestBody JsonNode body) {
        return replays.replay(name, body);
    }

    @GetMapping("/policies/shadow")
    ReplayView shadow(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Integer limit) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("since", since);
        parameters.put("until", until);
        parameters.put("limit", limit);
        return replays.shadowed(parameters);
    }
}
