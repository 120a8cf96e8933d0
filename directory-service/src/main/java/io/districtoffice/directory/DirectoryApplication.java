package io.districtoffice.directory;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.Platform;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Units, people, accounts, machine clients, sign-in and tokens. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(Platform.class)
public class DirectoryApplication {

    public static void main(String[] args) {
        OfficeApplication.run(DirectoryApplication.class, "directory-service", args);
    }
}
