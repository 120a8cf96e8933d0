package io.districtoffice.notification.reconcile;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param owners where services that own dates and open work are reached, by their name */
@ConfigurationProperties("office")
record OwnerProperties(Map<String, URI> owners) {
    OwnerProperties {
        owners = owners == null ? Map.of() : Map.copyOf(owners);
    }
}
