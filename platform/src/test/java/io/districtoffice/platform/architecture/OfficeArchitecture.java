package io.districtoffice.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of style.md for the code of one module, each with its reason. A service's test says
 * {@code OfficeArchitecture.check("io.districtoffice.inforeport")}; that each rule can fail is shown by its canary.
 */
public final class OfficeArchitecture {

    private static final Set<String> NOT_PURE =
            Set.of("now", "randomUUID", "random", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    private static final String DECISION = "io.districtoffice.platform.decision..";
    private static final String CALENDAR = "io.districtoffice.platform.calendar..";
    private static final String[] PURE = {"..model..", DECISION, CALENDAR};
    private static final int LINES = 12;

    /** Methods that run on a thread of their own, at the start or the end of a process. */
    private static final Set<String> OWN_THREAD = Set.of("main", "stop", "close");

    /** One waits for a listener, on the listener's thread; the other in a process of its own that only backs up. */
    private static final String WAITING = "io\\.districtoffice\\.platform\\.(events\\.Event|backup\\.Answers)";

    private OfficeArchitecture() {}

    /** Checks the production classes below the package by all rules of a service. */
    public static void check(String basePackage) {
        var production = production(basePackage);
        var broken = new ArrayList<String>();
        for (ArchRule rule : rulesFor(basePackage)) {
            var result = rule.evaluate(production);
            if (result.hasViolation()) {
                broken.add(result.getFailureReport()
                        .toString()
                        .lines()
                        .limit(LINES)
                        .collect(Collectors.joining("\n")));
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    static JavaClasses production(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes in " + basePackage);
        }
        return classes;
    }

    /** All rules of a service whose features lie below the package. */
    public static List<ArchRule> rulesFor(String basePackage) {
        return List.of(
                modelIsPure(),
                modelDoesNotReachForTheWorld(),
                storeStaysBehindQueries(),
                onlyListenersBlock(),
                nothingIsInjectedIntoFields(),
                featuresFormNoCycle(basePackage),
                featuresMeetThroughModel(basePackage));
    }

    public static ArchRule modelIsPure() {
        return classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "..model..", "org.jspecify.annotations..", DECISION, CALENDAR))
                .allowEmptyShould(true)
                .because(
                        "a transition is a pure function of state, actor and time: it is read, tested and trusted alone");
    }

    public static ArchRule modelDoesNotReachForTheWorld() {
        return noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(describe("asks a clock or for chance", OfficeArchitecture::asksClockOrChance))
                .allowEmptyShould(true)
                .because(
                        "time and ids are given to the model: the same command must decide the same when it is repeated");
    }

    private static boolean asksClockOrChance(JavaCall<?> call) {
        var target = call.getTarget();
        return target.getOwner().getPackageName().startsWith("java.") && NOT_PURE.contains(target.getName());
    }

    public static ArchRule storeStaysBehindQueries() {
        return noClasses()
                .that(mayNotTouchTheStore())
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson..")
                        .and(DescribedPredicate.not(assignableTo(Throwable.class))))
                .allowEmptyShould(true)
                .because(
                        "scope and compare-and-set are kept by the aggregate store; queries that go beyond it are found"
                                + " by their name");
    }

    private static DescribedPredicate<JavaClass> mayNotTouchTheStore() {
        return describe(
                "are not the mechanisms of the platform, XQueries, XRow or MongoX",
                type -> !type.getPackageName()
                                .matches(
                                        "io\\.districtoffice\\.platform\\.(store|attachment|journal|events|backup)(\\..*)?")
                        && !outermost(type).getSimpleName().matches("Mongo.*|.*Queries|.*Rows?"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(OfficeArchitecture::outermost).orElse(type);
    }

    public static ArchRule onlyListenersBlock() {
        return noClasses()
                .that(describe(
                        "are not XListener",
                        type -> !outermost(type).getSimpleName().endsWith("Listener")))
                .and()
                .haveNameNotMatching(WAITING)
                .should()
                .callMethodWhere(describe("blocks outside of main and of a shutdown", OfficeArchitecture::blocks))
                .allowEmptyShould(true)
                .because("a blocked event loop stops every request of the service; a listener blocks its own thread, in"
                        + " the order of its partition");
    }

    private static boolean blocks(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        return target.getOwner().getPackageName().startsWith("reactor.core.publisher")
                && !OWN_THREAD.contains(call.getOrigin().getName())
                && target.getName().matches("block.*|toIterable|toStream");
    }

    public static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true)
                .because("what a class needs stands in its constructor, where a test can give it");
    }

    public static ArchRule featuresFormNoCycle(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a feature can be read, changed and removed without the others");
    }

    public static ArchRule featuresMeetThroughModel(String basePackage) {
        return classes()
                .that()
                .resideInAPackage(basePackage + "..")
                .should(meetOtherFeaturesInTheirModel(basePackage + "."))
                .allowEmptyShould(true)
                .because(
                        "what lies around a model is the wiring of one feature; others speak to its values or by events");
    }

    private static ArchCondition<JavaClass> meetOtherFeaturesInTheirModel(String base) {
        return new ArchCondition<>("depend on other features only in their model") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = feature(type, base);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String other = feature(target, base);
                    boolean foreign = !own.isEmpty() && !other.isEmpty() && !own.equals(other);
                    if (foreign && !(target.getPackageName() + ".").startsWith(base + other + ".model.")) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Name of the feature a class is in; empty for the root of a service and for everything outside. */
    private static String feature(JavaClass type, String base) {
        String name = type.getPackageName() + ".";
        return name.startsWith(base) ? name.substring(base.length()).split("\\.", 2)[0] : "";
    }
}
