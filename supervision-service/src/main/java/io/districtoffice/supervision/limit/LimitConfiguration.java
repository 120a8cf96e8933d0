package io.districtoffice.supervision.limit;

import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Moments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionProperties.class)
class LimitConfiguration {

    @Bean
    Moments moments(OfficeTime time, Calendars calendars, SupervisionProperties properties) {
        var terms = properties.terms();
        return () -> new Moment(time.now(), calendars.now(), terms);
    }
}
