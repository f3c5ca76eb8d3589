package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Policy;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The rules, as tables. */
@Controller
class PolicyPages implements ConsolePage {

    private final PolicyBook policies;

    PolicyPages(PolicyBook policies) {
        this.policies = policies;
    }

    @GetMapping("/console/policies")
    String inForce(Model model) {
        return page("Policies in force", policies.inForce(), model);
    }

    /** Any policy that ever decided. */
    @GetMapping("/console/policies/{digest}")
    String one(@PathVariable String digest, Model model) {
        Policy policy = policies.find(digest)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No policy has this digest, or it was written for an older version of Gatehouse."));
        return page("Policy " + policy.ref().name(), List.of(policy), model);
    }

    private static String page(String title, Collection<Policy> policies, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("policies", policies.stream().map(PolicyTable::of).toList());
        return "console/policies";
    }
}
