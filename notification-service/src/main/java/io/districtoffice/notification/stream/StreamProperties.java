package io.districtoffice.notification.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param perPerson streams one person may have open at a replica
 * @param perReplica streams of all people at a replica
 * @param heartbeat how often a stream gives a sign of life and looks for what it missed
 */
@ConfigurationProperties("office.stream")
record StreamProperties(
        @DefaultValue("3") int perPerson,
        @DefaultValue("5000") int perReplica,
        @DefaultValue("15s") Duration heartbeat) {}
