package io.districtoffice.inforeport;

import io.districtoffice.platform.architecture.OfficeArchitecture;
import org.junit.jupiter.api.Test;

class InfoReportArchitectureTest {

    @Test
    void the_code_keeps_to_the_rules_of_style() {
        OfficeArchitecture.check("io.districtoffice.inforeport");
    }
}
