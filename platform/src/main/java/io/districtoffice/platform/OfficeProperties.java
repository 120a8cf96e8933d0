package io.districtoffice.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every service is told from outside. Variables are the upper-case form, e.g. {@code OFFICE_MONGODB_URI}; the
 * defaults of a service come from its own file and from {@code platform-defaults.yml}.
 *
 * @param service name of this service, e.g. {@code info-report-service}: its database and consumer group
 * @param kafka bootstrap servers
 * @param broker as whom this service comes to them
 * @param data folder for attachments, keys and the embedded parts
 * @param partitions partitions of the topics we create; 12 deployed, 3 standalone
 * @param replication replication factor of the topics we create; 3 deployed, 1 standalone
 * @param demo true only with demo data
 * @param crash where processes are told to die ({@link io.districtoffice.platform.crash.CrashPoints}); demo and test only
 */
@ConfigurationProperties("office")
public record OfficeProperties(
        String service,
        @DefaultValue MongoDb mongodb,
        @DefaultValue("127.0.0.1:29092") String kafka,
        @DefaultValue Broker broker,
        @DefaultValue("./data") Path data,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue OfficeClock clock,
        @DefaultValue("false") boolean demo,
        @Nullable Path crash,
        @DefaultValue Lease lease,
        @DefaultValue Internal internal) {

    public OfficeProperties {
        if (service == null || !service.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("office.service must name this service, e.g. info-report-service");
        }
        if (!clock.offset().isZero() && !demo) {
            throw new IllegalArgumentException(
                    "OFFICE_CLOCK_OFFSET moves business dates: it is for demo and test only (OFFICE_DEMO=true)");
        }
        if (crash != null && !demo) {
            throw new IllegalArgumentException(
                    "OFFICE_CRASH lets processes die: it is for demo and test only (OFFICE_DEMO=true)");
        }
    }

    /** @param uri connection string of MongoDB or the embedded store; the database is named by the service */
    public record MongoDb(@DefaultValue("mongodb://127.0.0.1:27117/?retryWrites=false") String uri) {

        /** @return never the password that may be in it */
        @Override
        public String toString() {
            return "MongoDb[]";
        }
    }

    /** How the broker is reached by the clients of this service. */
    public KafkaAccess kafkaAccess() {
        return new KafkaAccess(kafka, broker.user(), broker.password());
    }

    /**
     * @param user {@code OFFICE_KAFKA_USER}; empty where the broker asks for none
     * @param password {@code OFFICE_KAFKA_PASSWORD}
     */
    public record Broker(@DefaultValue("") String user, @DefaultValue("") String password) {

        /** @return never the password */
        @Override
        public String toString() {
            return "Broker[user=" + user + "]";
        }
    }

    /** @param offset added to office time (business dates); never to the time of tokens and leases */
    public record OfficeClock(@DefaultValue("0s") Duration offset) {}

    /** @param takeover how long a lease must be without a beat before a rival takes it, on the rival's own clock */
    public record Lease(@DefaultValue("15s") Duration takeover) {}

    /**
     * How services know each other.
     *
     * @param secret shared by all services, {@code OFFICE_INTERNAL_SECRET}; null to take that of the data folder
     * @param generate true where all services share one data folder, in which the secret may be made
     */
    public record Internal(@Nullable String secret, @DefaultValue("false") boolean generate) {

        /** @return never the secret */
        @Override
        public String toString() {
            return "Internal[generate=" + generate + "]";
        }
    }
}
