package io.districtoffice.document.print;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.printing.Places;
import io.districtoffice.printing.register.RegisterPrinter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrintConfiguration {

    /** Papers and registers together. */
    private static final int WAITING = 8;

    @Bean
    Places printingPlaces() {
        return new Places(WAITING, () -> Refused.busy("outgoing.printing-busy"));
    }

    @Bean
    RegisterPrinter registerPrinter() {
        return new RegisterPrinter();
    }
}
