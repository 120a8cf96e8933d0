package io.districtoffice.notification.push;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param perDay how many ordinary pushes a person gets on one day; the rest comes with the digest
 * @param digest when the digest of a workday goes out, in the zone of the office
 * @param tick how often it is asked what is due to go out
 */
@ConfigurationProperties("office.push")
record PushProperties(
        @DefaultValue("3") int perDay, @DefaultValue("08:45") LocalTime digest, @DefaultValue("1s") Duration tick) {}
