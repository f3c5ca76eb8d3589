package io.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that a compiler does not know.
 *
 * <p>They are built for a root package, so that they can be shown failing on a bad house too.
 */
public final class HouseRules {

    /** Which module may know which: the only arrows that there are. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "domain", Set.of(),
            "models", Set.of("domain"),
            "store", Set.of("domain"),
            "review", Set.of("domain", "store"),
            "eval", Set.of("domain", "store", "models"),
            "api", Set.of("domain", "store", "models", "review", "eval"),
            "bench", Set.of("domain", "models", "store", "review"));

    private static final String[] SQL = {
        "java.sql..", "javax.sql..", "jakarta.persistence..", "org.springframework.jdbc..", "org.springframework.data.."
    };
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "ai.djl..", "tools.jackson..", "com.fasterxml.jackson..", "jakarta.."
    };
    private static final String[] SERVERS = {
        "org.springframework..", "jakarta.servlet..", "org.apache.catalina..", "com.sun.net.httpserver.."
    };

    private final String root;

    public HouseRules(String root) {
        this.root = root;
    }

    /** All main classes below the root, wherever Maven has put them; nothing from tests. */
    public static JavaClasses mainClasses(String root) {
        ImportOption noTestJars = location -> !location.contains("-tests.jar");
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(noTestJars)
                .importPackages(root);
    }

    public ArchRule domainIsPlainJava() {
        return noClasses()
                .that()
                .resideInAPackage(module("domain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(FRAMEWORKS, SQL))
                .because("the language outlives every framework")
                .allowEmptyShould(true);
    }

    public ArchRule modelsServeNobody() {
        return noClasses()
                .that()
                .resideInAPackage(module("models"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(SERVERS, SQL))
                .because("models run in workers, in training and in the service alike")
                .allowEmptyShould(true);
    }

    public ArchRule onlyTheStoreSpeaksSql() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL)
                .because("the ledger is one room")
                .allowEmptyShould(true);
    }

    public ArchRule modulesFollowTheArrows() {
        List<ArchRule> rules = ARROWS.keySet().stream().map(this::arrowsFrom).toList();
        return CompositeArchRule.of(rules).because("the arrows between modules go one way");
    }

    public ArchRule everyPackageIsNullMarked() {
        return classes().should(new BeInANullMarkedPackage()).allowEmptyShould(true);
    }

    public ArchRule packagesHaveNamesThatSaySomething() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..dto..")
                .allowEmptyShould(true);
    }

    public ArchRule nothingIsInjectedIntoFields() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);
    }

    public ArchRule nobodyUsesJavaUtilLogging() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true);
    }

    public ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "Thread.sleep",
                        (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .because("who sleeps guesses; wait for what you need")
                .allowEmptyShould(true);
    }

    public ArchRule timeComesFromAClock() {
        Set<Class<?>> times =
                Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "now() without a clock",
                        (JavaCall<?> call) -> call.getName().equals("now")
                                && times.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("tests set the clock")
                .allowEmptyShould(true);
    }

    private ArchRule arrowsFrom(String module) {
        String[] unknown = ARROWS.keySet().stream()
                .filter(other -> !other.equals(module)
                        && !ARROWS.getOrDefault(module, Set.of()).contains(other))
                .map(this::module)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(module(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown)
                .allowEmptyShould(true);
    }

    private String module(String name) {
        return root + '.' + name + "..";
    }

    private static String[] concat(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {

        BeInANullMarkedPackage() {
            super("lie in a package whose package-info.java is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(
                    type, marked, type.getName() + " lies in a package that is not @NullMarked"));
        }
    }
}
