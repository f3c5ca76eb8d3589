package io.gatehouse.review.console;

import io.gatehouse.review.lease.ReviewerAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage implements ConsolePage {

    private final ReviewerAccounts accounts;
    private final SingleSignOn singleSignOn;

    SignInPage(ReviewerAccounts accounts, SingleSignOn singleSignOn) {
        this.accounts = accounts;
        this.singleSignOn = singleSignOn;
    }

    /** The security filters take what is sent from here. */
    @GetMapping("/console/sign-in")
    String signIn(Model model) {
        model.addAttribute("nobody", accounts.none());
        model.addAttribute("ways", singleSignOn.ways());
        return "console/sign-in";
    }
}
