package io.districtoffice.platform.security;

import io.districtoffice.platform.OfficeProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this service is known to the others, and knows them. */
@Configuration(proxyBeanMethods = false)
public class ServiceCredentialConfiguration {

    /**
     * From {@code OFFICE_INTERNAL_SECRET}; where all services share one data folder (one process, or demo) it may be left
     * out and is made there. Elsewhere a service does not start without it.
     */
    @Bean
    ServiceCredential serviceCredential(OfficeProperties office, Clock systemClock) {
        String given = office.internal().secret();
        if (given == null && !office.demo() && !office.internal().generate()) {
            throw new IllegalStateException("OFFICE_INTERNAL_SECRET 未设置：各服务须用同一个至少 32 位的密钥互认"
                    + " / must be set to the same secret of 32 characters or more for all services,"
                    + " e.g. openssl rand -base64 32");
        }
        String secret = given == null ? SecretFile.readOrMake(office.data().resolve("keys/internal-secret")) : given;
        return new ServiceCredential(secret, office.service(), systemClock);
    }
}
