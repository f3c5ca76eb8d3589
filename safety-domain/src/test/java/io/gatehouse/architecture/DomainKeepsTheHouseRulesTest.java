package io.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.gatehouse.domain.policy.Policy;
import org.junit.jupiter.api.Test;

/** The rules that concern the domain, where its authors see them first; all rules are run over all modules later. */
class DomainKeepsTheHouseRulesTest {

    private static final JavaClasses DOMAIN = HouseRules.mainClasses("io.gatehouse.domain");

    private final HouseRules rules = new HouseRules("io.gatehouse");

    @Test
    void mainClassesAreSeenAndTestsAreNot() {
        assertThat(DOMAIN.contain(Policy.class)).isTrue();
        assertThat(DOMAIN.stream().filter(type -> type.getSimpleName().endsWith("Test")))
                .isEmpty();
    }

    @Test
    void theDomainIsPlainJava() {
        rules.domainIsPlainJava().check(DOMAIN);
    }

    @Test
    void itsPackagesAreNullMarkedAndWellNamed() {
        rules.everyPackageIsNullMarked().check(DOMAIN);
        rules.packagesHaveNamesThatSaySomething().check(DOMAIN);
    }

    @Test
    void itsTimeComesFromAClock() {
        rules.timeComesFromAClock().check(DOMAIN);
    }
}
