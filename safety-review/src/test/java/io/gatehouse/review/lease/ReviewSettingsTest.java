package io.gatehouse.review.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReviewSettingsTest {

    private static final String HASH = "$2a$10$" + "a".repeat(53);

    @Test
    void aLeaseRunsForAQuarterOfAnHourAndNobodyHasPermissions() {
        ReviewSettings settings = bound(Map.of());

        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.grant("ada")).isEqualTo(ReviewerGrant.ofSomebody("ada"));
        assertThat(settings.grant("ada").restricted()).isFalse();
        assertThat(settings.grant("ada").lead()).isFalse();
        assertThat(settings.decidesAppeals("ada")).isFalse();
    }

    @Test
    void reviewersHaveSkillsAndPermissions() {
        ReviewerGrant ada = bound(Map.of(
                        "gatehouse.review.reviewers[0].name", "ada",
                        "gatehouse.review.reviewers[0].categories", "hate, spam",
                        "gatehouse.review.reviewers[0].languages", "pt-BR",
                        "gatehouse.review.reviewers[0].restricted", "true"))
                .grant("ada");

        assertThat(ada.categories()).containsExactly("hate", "spam");
        assertThat(ada.languages()).containsExactly("pt");
        assertThat(ada.restricted()).isTrue();
        assertThat(ada.lead()).isFalse();
    }

    @Test
    void whoDecidesOnAppealsIsNamed() {
        ReviewSettings settings = bound(
                Map.of("gatehouse.review.reviewers[0].name", "bea", "gatehouse.review.reviewers[0].appeals", "true"));

        assertThat(settings.decidesAppeals("bea")).isTrue();
        assertThat(settings.decidesAppeals("Bea")).isFalse();
        assertThat(settings.leads("bea")).isFalse();
        assertThat(settings.seesRestricted("bea")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lease                   | 59s   | between one minute and 24 hours
            lease                   | 25h   | between one minute and 24 hours
            reviewers[0].name       | ''    | needs a name
            reviewers[0].categories | haet  | no category is called "haet"
            reviewers[0].password-hash | secret | is not BCrypt's
            reviewers[0].password-hash | {noop}secret | is not BCrypt's
            reviewers[0].password-hash | $2a$04$WjOVT0bUSVIB7pvBiGfJVO5VqCi5mRjI/R5nP1T4bYZQvN4aFqVgS | a cost of 10
            """)
    void aWrongSettingSaysWhatIsWrong(String name, String value, String complaint) {
        Map<String, String> settings = name.startsWith("reviewers") && !name.endsWith("name")
                ? Map.of("gatehouse.review." + name, value, "gatehouse.review.reviewers[0].name", "ada")
                : Map.of("gatehouse.review." + name, value);

        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining(complaint);
    }

    @Test
    void whoeverHasAPasswordMaySignIn() {
        ReviewerAccounts accounts = accounts(Map.of(
                "gatehouse.review.reviewers[0].name", "ada",
                "gatehouse.review.reviewers[0].role", "lead",
                "gatehouse.review.reviewers[0].password-hash", HASH,
                "gatehouse.review.reviewers[1].name", "over-rest"));

        assertThat(accounts.find("ada")).contains(new ReviewerAccount("ada", HASH, "", ReviewerRole.LEAD, false));
        assertThat(accounts.find("over-rest")).isEmpty();
        assertThat(accounts(Map.of()).none()).isTrue();
    }

    @Test
    void whoeverAProviderKnowsMaySignInToo() {
        ReviewerAccounts accounts = accounts(Map.of(
                "gatehouse.review.reviewers[0].name", "ada",
                "gatehouse.review.reviewers[0].oidc-name", "ada@example.org",
                "gatehouse.review.reviewers[1].name", "over-rest"));

        assertThat(accounts.ofProvider("ada@example.org"))
                .contains(new ReviewerAccount("ada", "", "ada@example.org", ReviewerRole.REVIEWER, false));
        assertThat(accounts.ofProvider("ada")).isEmpty();
        assertThat(accounts.ofProvider("over-rest")).isEmpty();
        assertThat(accounts.ofProvider("")).isEmpty();
    }

    @Test
    void aLeadGetsWhatOthersHandedUp() {
        assertThat(bound(Map.of(
                                "gatehouse.review.reviewers[0].name", "ada",
                                "gatehouse.review.reviewers[0].role", "lead"))
                        .grant("ada")
                        .lead())
                .isTrue();
    }

    @Test
    void whoTriesItOutSignsInAsDemoAndSeesNothingRestricted() {
        Map<String, String> demo = Map.of("gatehouse.review.demo-password", "for today");

        assertThat(accounts(demo).find("demo"))
                .contains(new ReviewerAccount("demo", "hash of for today", "", ReviewerRole.LEAD, false));
        assertThat(bound(demo).grant("demo").lead()).isTrue();
        assertThat(bound(demo).decidesAppeals("demo")).isTrue();
        assertThat(accounts(Map.of()).find("demo")).isEmpty();
    }

    @Test
    void aReviewerIsNamedOnce() {
        assertThatThrownBy(() -> bound(Map.of(
                        "gatehouse.review.reviewers[0].name", "ada", "gatehouse.review.reviewers[1].name", "ada")))
                .rootCause()
                .hasMessageContaining("two reviewers named \"ada\"");
    }

    @Test
    void aProvidersNameBelongsToOneReviewer() {
        assertThatThrownBy(() -> bound(Map.of(
                        "gatehouse.review.reviewers[0].name", "ada",
                        "gatehouse.review.reviewers[0].oidc-name", "a@example.org",
                        "gatehouse.review.reviewers[1].name", "ben",
                        "gatehouse.review.reviewers[1].oidc-name", "a@example.org")))
                .rootCause()
                .hasMessageContaining("two reviewers with the oidc-name \"a@example.org\"");
    }

    private static ReviewerAccounts accounts(Map<String, String> settings) {
        return new ReviewerAccounts(bound(settings), password -> "hash of " + password);
    }

    private static ReviewSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gatehouse.review", ReviewSettings.class);
    }
}
