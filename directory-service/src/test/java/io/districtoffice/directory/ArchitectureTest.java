package io.districtoffice.directory;

import io.districtoffice.platform.architecture.OfficeArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_directory_keeps_to_the_rules() {
        OfficeArchitecture.check("io.districtoffice.directory");
    }
}
