package io.districtoffice.gateway;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.security.Revocations;
import io.districtoffice.platform.security.SecurityConfiguration;
import io.districtoffice.platform.web.WebConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The only public door. It keeps nothing: no store, and of the broker only the reference copy. */
@SpringBootApplication
@Import({WebConfiguration.class, SecurityConfiguration.class})
public class GatewayApplication {

    /** A session that was ended is in the reference copy until its last token has expired. */
    @Bean
    Revocations revocations(ReferenceCopy reference) {
        return session -> reference.find("session:" + session).isPresent();
    }

    public static void main(String[] args) {
        OfficeApplication.run(GatewayApplication.class, "gateway", args);
    }
}
