package io.districtoffice.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * What `./office up` takes from the environment.
 *
 * @param data OFFICE_DATA: everything that lasts is below it
 * @param port OFFICE_PORT of the gateway; the services take the five ports after it, on loopback only
 * @param demo OFFICE_DEMO: demo people and units, all with one known password
 * @param bind OFFICE_DEMO_BIND: address the gateway listens on while demo is on
 * @param mongodb OFFICE_MONGODB_URI: a real MongoDB instead of the embedded store, or empty
 * @param kafka OFFICE_KAFKA: a real Kafka instead of the embedded broker, or empty
 * @param kafkaUser OFFICE_KAFKA_USER, with OFFICE_KAFKA_PASSWORD: as whom to come to it, or empty
 */
record StandaloneSettings(
        Path data,
        int port,
        boolean demo,
        String bind,
        String mongodb,
        String kafka,
        String kafkaUser,
        String kafkaPassword) {

    static StandaloneSettings from(Map<String, String> environment) {
        return new StandaloneSettings(
                Path.of(environment.getOrDefault("OFFICE_DATA", "data"))
                        .toAbsolutePath()
                        .normalize(),
                port(environment.getOrDefault("OFFICE_PORT", "8080")),
                flag("OFFICE_DEMO", environment.getOrDefault("OFFICE_DEMO", "true")),
                environment.getOrDefault("OFFICE_DEMO_BIND", "127.0.0.1"),
                environment.getOrDefault("OFFICE_MONGODB_URI", ""),
                environment.getOrDefault("OFFICE_KAFKA", ""),
                environment.getOrDefault("OFFICE_KAFKA_USER", ""),
                environment.getOrDefault("OFFICE_KAFKA_PASSWORD", ""));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1024 && port <= 64_000) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new CannotStart("OFFICE_PORT 应为 1024–64000 之间的数字 / must be a number from 1024 to 64000: " + text);
    }

    private static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart(name + " 应为 true 或 false / must be true or false: " + text);
        };
    }
}
