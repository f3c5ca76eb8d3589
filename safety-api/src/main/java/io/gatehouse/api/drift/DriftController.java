package io.gatehouse.api.drift;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DriftController {

    private final DriftWatch watch;

    DriftController(DriftWatch watch) {
        this.watch = watch;
    }

    @GetMapping("/drift")
    DriftView show() {
        return DriftView.of(watch.now());
    }
}
