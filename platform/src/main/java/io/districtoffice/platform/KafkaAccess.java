package io.districtoffice.platform;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;

/**
 * Where the broker is, and as whom all clients of this service come to it. Without a user they come as nobody: the
 * embedded broker on loopback asks for none.
 *
 * @param servers bootstrap servers
 * @param user empty for none
 * @param password neither quotation marks nor backslashes, which the broker's own configuration would take apart
 */
public record KafkaAccess(String servers, String user, String password) {

    public KafkaAccess {
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException(
                    "OFFICE_KAFKA_USER 与 OFFICE_KAFKA_PASSWORD 应同时给出" + " / are given together or not at all");
        }
        if ((user + password).matches(".*[\"\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException("OFFICE_KAFKA_USER、OFFICE_KAFKA_PASSWORD 不得含引号、反斜杠或控制字符"
                    + " / must not contain quotation marks, backslashes or control characters");
        }
    }

    /** For a broker that asks for no user. */
    public static KafkaAccess open(String servers) {
        return new KafkaAccess(servers, "", "");
    }

    /** What every client of the broker is made with; to be added to. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        if (!user.isEmpty()) {
            settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
            settings.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "%s required username=\"%s\" password=\"%s\";"
                            .formatted(PlainLoginModule.class.getName(), user, password));
        }
        return settings;
    }

    /** @return never the password */
    @Override
    public String toString() {
        return "KafkaAccess[" + servers + (user.isEmpty() ? "" : " as " + user) + "]";
    }
}
