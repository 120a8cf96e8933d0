package io.districtoffice.gateway.limit;

import io.districtoffice.gateway.DoorOrder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    @Bean
    Limits limits(LimitProperties properties, MeterRegistry meters) {
        return new Limits(properties, meters);
    }

    @Bean
    @Order(DoorOrder.BODY)
    CountingFilter countingFilter(LimitProperties limits) {
        return new CountingFilter(limits);
    }

    @Bean
    @Order(DoorOrder.ADDRESS)
    AddressFilter addressFilter(Limits limits) {
        return new AddressFilter(limits);
    }

    @Bean
    @Order(DoorOrder.CALLER)
    CallerFilter callerFilter(Limits limits) {
        return new CallerFilter(limits);
    }
}
