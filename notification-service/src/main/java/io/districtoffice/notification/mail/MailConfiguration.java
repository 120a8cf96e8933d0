package io.districtoffice.notification.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean(destroyMethod = "close")
    SmtpCarrier carrier(MailProperties properties) {
        return new SmtpCarrier(properties);
    }
}
