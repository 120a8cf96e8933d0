package io.districtoffice.notification.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tick how often it is asked what is due
 * @param ladders where the ladders are read from, e.g. {@code file:/etc/office/ladders.yaml}
 * @param running false in a process that only follows and shows deadlines
 */
@ConfigurationProperties("office.timers")
record TimerProperties(
        @DefaultValue("200ms") Duration tick,
        @DefaultValue("classpath:notification-ladders.yaml") String ladders,
        @DefaultValue("true") boolean running) {}
