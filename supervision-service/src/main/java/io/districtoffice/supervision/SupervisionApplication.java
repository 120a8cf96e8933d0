package io.districtoffice.supervision;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.Platform;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Supervised items: what a leader ordered is followed until the result is back. */
@SpringBootApplication
@Import(Platform.class)
public class SupervisionApplication {

    public static void main(String[] args) {
        OfficeApplication.run(SupervisionApplication.class, "supervision-service", args);
    }
}
