package io.gatehouse.api.cli;

import io.gatehouse.review.lease.ReviewerRole;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the password of a reviewer. */
@Command(
        name = "reviewer",
        mixinStandardHelpOptions = true,
        description = "Makes a reviewer's password for the console and says how to configure it. The password is shown"
                + " once and stored nowhere.")
final class ReviewerCommand implements Runnable {

    private static final int BYTES = 15;
    private static final int COST = 12;

    @Parameters(index = "0", paramLabel = "NAME", description = "Who signs in with it; labels carry this name.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private ReviewerRole role = ReviewerRole.REVIEWER;

    @Override
    public void run() {
        SecureRandom random = new SecureRandom();
        String password = password(random);
        System.out.println(said(password, new BCryptPasswordEncoder(COST, random).encode(password)));
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String said(String password, String hash) {
        return """
                The password, for %1$s alone:

                  %2$s

                For the service, in config/application.yaml where it starts:

                  gatehouse.review.reviewers:
                    - { name: "%1$s", role: %3$s, password-hash: "%4$s" }

                or as environment variables (0 counts the reviewers):

                  GATEHOUSE_REVIEW_REVIEWERS_0_NAME='%1$s'
                  GATEHOUSE_REVIEW_REVIEWERS_0_ROLE=%3$s
                  GATEHOUSE_REVIEW_REVIEWERS_0_PASSWORDHASH='%4$s'""".formatted(name, password, role, hash);
    }
}
