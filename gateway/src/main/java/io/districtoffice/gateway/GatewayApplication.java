package io.districtoffice.gateway;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.events.ReferenceConfiguration;
import io.districtoffice.platform.security.SecurityConfiguration;
import io.districtoffice.platform.web.WebConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The only public door. It keeps nothing: no store, and of the broker only the reference copy. */
@SpringBootApplication
@Import({ReferenceConfiguration.class, WebConfiguration.class, SecurityConfiguration.class})
public class GatewayApplication {

    public static void main(String[] args) {
        OfficeApplication.run(GatewayApplication.class, "gateway", args);
    }
}
