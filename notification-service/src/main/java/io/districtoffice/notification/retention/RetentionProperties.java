package io.districtoffice.notification.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept how long inbox entries and finished work are kept (architecture.md §10)
 * @param sweep how often what is older is looked for
 */
@ConfigurationProperties("office.retention")
record RetentionProperties(@DefaultValue("365d") Duration kept, @DefaultValue("1h") Duration sweep) {}
