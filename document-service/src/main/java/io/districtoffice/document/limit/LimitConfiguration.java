package io.districtoffice.document.limit;

import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.time.OfficeTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IncomingProperties.class)
class LimitConfiguration {

    @Bean
    Moments moments(OfficeTime time, Calendars calendars, IncomingProperties properties) {
        var terms = properties.terms();
        return () -> new Moment(time.now(), calendars.now(), terms);
    }
}
