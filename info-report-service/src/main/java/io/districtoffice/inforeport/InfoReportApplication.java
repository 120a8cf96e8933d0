package io.districtoffice.inforeport;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.Platform;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Reports from units to the desk of a district office. */
@SpringBootApplication
@Import(Platform.class)
public class InfoReportApplication {

    public static final String SERVICE = "info-report-service";

    public static void main(String[] args) {
        OfficeApplication.run(InfoReportApplication.class, SERVICE, args);
    }
}
