package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided, what waits, and how far reviewers agree: the first page of those who oversee. */
@Controller
class OverviewPage implements ConsolePage {

    static final String PATH = "/console/overview";

    private static final List<String> LENGTHS = List.of("7", "30", "90");

    private final OverviewDesk desk;

    OverviewPage(OverviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "30") String days, Model model) {
        if (!LENGTHS.contains(days)) {
            throw new InvalidRequestException(
                    List.of(new Fault("/days", "the overview is of 7, 30 or 90 days, not of \"" + days + '"')));
        }
        model.addAttribute("lengths", LENGTHS);
        model.addAttribute("view", desk.layOut(Integer.parseInt(days)));
        return "console/overview";
    }
}
