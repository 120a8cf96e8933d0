package io.districtoffice.document;

import io.districtoffice.platform.architecture.OfficeArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_office() {
        OfficeArchitecture.check("io.districtoffice.document");
    }
}
