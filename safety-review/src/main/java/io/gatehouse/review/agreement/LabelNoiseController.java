package io.gatehouse.review.agreement;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelNoiseController {

    private final LabelNoise noise;

    LabelNoiseController(LabelNoise noise) {
        this.noise = noise;
    }

    @GetMapping("/reviews/labels/flags")
    LabelNoiseView flags() {
        return noise.latest();
    }
}
