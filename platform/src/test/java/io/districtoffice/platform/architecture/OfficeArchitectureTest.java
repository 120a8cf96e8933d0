package io.districtoffice.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.districtoffice.platform.canary.desk.model.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeArchitectureTest {

    private static final String CANARIES = "io.districtoffice.platform.canary";
    private static final JavaClasses CAGE = new ClassFileImporter().importPackages(CANARIES);

    @Test
    void the_platform_keeps_its_rules() {
        var platform = OfficeArchitecture.production("io.districtoffice.platform");

        for (ArchRule rule : List.of(
                OfficeArchitecture.modelIsPure(),
                OfficeArchitecture.modelDoesNotReachForTheWorld(),
                OfficeArchitecture.storeStaysBehindQueries(),
                OfficeArchitecture.onlyListenersBlock(),
                OfficeArchitecture.nothingIsInjectedIntoFields(),
                OfficeArchitecture.featuresFormNoCycle("io.districtoffice.platform"))) {
            rule.check(platform);
        }
    }

    @ParameterizedTest
    @MethodSource("canaries")
    void every_rule_finds_its_canary_and_no_other(ArchRule rule, List<String> canaries) {
        var report = rule.evaluate(CAGE).getFailureReport().toString();

        var found = CAGE.stream()
                .map(type -> type.getSimpleName())
                .filter(name ->
                        report.contains(name + ".") || report.contains(name + ">") || report.contains(name + " "))
                .filter(name -> name.endsWith("Canary"))
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(canaries);
    }

    static Stream<Arguments> canaries() {
        return Stream.of(
                Arguments.of(OfficeArchitecture.modelIsPure(), List.of("ImpureCanary")),
                Arguments.of(OfficeArchitecture.modelDoesNotReachForTheWorld(), List.of("ClockCanary")),
                Arguments.of(OfficeArchitecture.storeStaysBehindQueries(), List.of("StoreCanary")),
                Arguments.of(OfficeArchitecture.onlyListenersBlock(), List.of("BlockingCanary")),
                Arguments.of(OfficeArchitecture.nothingIsInjectedIntoFields(), List.of("FieldCanary")),
                Arguments.of(
                        OfficeArchitecture.featuresFormNoCycle(CANARIES), List.of("IntrudingCanary", "IntrudedCanary")),
                Arguments.of(
                        OfficeArchitecture.featuresMeetThroughModel(CANARIES),
                        List.of("IntrudingCanary", "IntrudedCanary")));
    }

    @Test
    void a_model_may_decide_and_reckon_with_what_is_as_pure_as_itself() {
        assertThat(CAGE.get(Entry.class).getDirectDependenciesFromSelf())
                .extracting(dependency -> dependency.getTargetClass().getSimpleName())
                .contains("Decision", "WorkCalendar");
        assertThat(OfficeArchitecture.modelIsPure()
                        .evaluate(CAGE)
                        .getFailureReport()
                        .toString())
                .doesNotContain(Entry.class.getSimpleName() + ".");
    }

    @Test
    void a_package_without_classes_is_no_proof() {
        assertThatThrownBy(() -> OfficeArchitecture.check("io.districtoffice.nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
