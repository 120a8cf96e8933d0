package io.districtoffice.gateway.console;

import io.districtoffice.gateway.DoorOrder;
import io.districtoffice.platform.OfficeProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    @Order(DoorOrder.CONSOLE)
    ConsoleFilter consoleFilter(OfficeProperties office, @Value("${office.gateway.console:console}") String folder) {
        return new ConsoleFilter(ConsoleFiles.read(ConsoleConfiguration.class.getClassLoader(), folder, office.demo()));
    }
}
