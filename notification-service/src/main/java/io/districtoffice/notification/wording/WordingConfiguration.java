package io.districtoffice.notification.wording;

import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.events.ReferenceCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

    @Bean
    Wording wording(ReferenceCopy reference) {
        return new BundleWording(
                id -> reference.find("unit:" + id).map(unit -> nameOf(unit, id)).orElse(id), id -> reference
                        .find("person:" + id)
                        .map(person -> person.path("name").asString(id))
                        .orElse(id));
    }

    private static String nameOf(tools.jackson.databind.JsonNode unit, String id) {
        return unit.path("shortName").asString(unit.path("name").asString(id));
    }
}
