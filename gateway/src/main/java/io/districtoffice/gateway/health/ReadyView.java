package io.districtoffice.gateway.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * @param status {@code ready} or {@code not-ready}
 * @param gateway what the gateway itself needs: {@code reference} up or down
 * @param services each service's own word; {@code {"ready":false}} of one that does not answer
 */
record ReadyView(String status, Map<String, String> gateway, Map<String, JsonNode> services) {

    static final String READY = "ready";

    @JsonIgnore
    boolean ready() {
        return status.equals(READY);
    }
}
