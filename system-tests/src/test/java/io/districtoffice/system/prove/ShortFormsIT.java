package io.districtoffice.system.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.system.SharedProcesses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The short forms of the checks, one after the other in the shared assembly, with {@code -Dprove.short=true}: they take some
 * minutes more than all other tests of the system together. {@code ./office prove} runs the long ones.
 */
@EnabledIfSystemProperty(named = "prove.short", matches = "true")
class ShortFormsIT {

    /** Always the same here, so that a failure is one of the change that is tested; the long forms roll theirs. */
    private static final long SEED = 20_261_128;

    @TestFactory
    Stream<DynamicTest> what_is_promised_holds() {
        var office = SharedProcesses.get();
        return Prove.CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(check.id() + " " + check.about(), () -> {
                    office.awaitReady();
                    var figures = Prove.run(check, new Check.Ground(office, false, SEED));
                    assertThat(figures.missed()).isEmpty();
                }));
    }
}
