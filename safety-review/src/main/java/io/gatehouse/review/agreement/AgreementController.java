package io.gatehouse.review.agreement;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgreementController {

    private final Agreements agreements;

    AgreementController(Agreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping("/reviews/agreement")
    AgreementView agreement(@RequestParam(defaultValue = "90") String days) {
        return agreements.ofLast(days);
    }
}
