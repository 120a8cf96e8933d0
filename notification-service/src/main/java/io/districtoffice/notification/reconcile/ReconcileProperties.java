package io.districtoffice.notification.reconcile;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at from when on, each night in the zone of the office
 * @param look how often it is looked whether it is time; also how soon a failed one is tried again
 */
@ConfigurationProperties("office.reconcile")
record ReconcileProperties(@DefaultValue("02:30") LocalTime at, @DefaultValue("10m") Duration look) {}
