package io.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds in the house, and every rule fails on a house that was badly built on purpose. */
class ArchitectureTest {

    private static final String HOUSE = "io.gatehouse";
    private static final String BAD_HOUSE = "io.gatehouse.architecture.bad";
    private static final JavaClasses CLASSES = HouseRules.mainClasses(HOUSE);
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD_HOUSE);

    /** A rule, and who breaks it in the bad house. */
    record Case(String name, Function<HouseRules, ArchRule> rule, String... offenders) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> rules() {
        return Stream.of(
                new Case(
                        "the domain is plain Java",
                        HouseRules::domainIsPlainJava,
                        "SqlInTheDomain",
                        "SpringInTheDomain"),
                new Case("models serve nobody", HouseRules::modelsServeNobody, "ServletInTheModels"),
                new Case("only the store speaks SQL", HouseRules::onlyTheStoreSpeaksSql, "SqlInReview"),
                new Case(
                        "modules follow the arrows",
                        HouseRules::modulesFollowTheArrows,
                        "StoreThatKnowsTheApi",
                        "ReviewThatKnowsTheModels"),
                new Case("every package is null-marked", HouseRules::everyPackageIsNullMarked, "SqlInReview"),
                new Case(
                        "packages have names that say something",
                        HouseRules::packagesHaveNamesThatSaySomething,
                        "RoomWithoutAName"),
                new Case("nothing is injected into fields", HouseRules::nothingIsInjectedIntoFields, "FieldInjection"),
                new Case("nobody uses java.util.logging", HouseRules::nobodyUsesJavaUtilLogging, "OldLogger"),
                new Case("nobody sleeps", HouseRules::nobodySleeps, "Sleeper"),
                new Case("time comes from a clock", HouseRules::timeComesFromAClock, "WallClock"));
    }

    @Test
    void everyModuleWithClassesIsSeenAndNoTestIs() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains("domain", "models", "store", "eval", "api")
                .doesNotContain("architecture");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(Case rule) {
        rule.rule().apply(new HouseRules(HOUSE)).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsOnABadHouse(Case rule) {
        EvaluationResult result = rule.rule().apply(new HouseRules(BAD_HOUSE)).evaluate(BAD_CLASSES);
        List<String> violations = result.getFailureReport().getDetails();

        assertThat(rule.offenders())
                .allSatisfy(offender -> assertThat(violations)
                        .anySatisfy(violation -> assertThat(violation).contains(offender)));
    }
}
