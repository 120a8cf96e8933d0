package io.districtoffice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaAccessTest {

    @Test
    void without_a_user_clients_say_nothing_of_one() {
        assertThat(KafkaAccess.open("broker:9092").settings()).containsOnlyKeys("bootstrap.servers");
    }

    @Test
    void with_a_user_every_client_signs_in_and_the_password_is_not_told() {
        var access = new KafkaAccess("broker:9092", "office", "s3cret");

        assertThat(access.settings())
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "PLAIN")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"office\" password=\"s3cret\";");
        assertThat(access.toString()).contains("office").doesNotContain("s3cret");
        assertThat(new OfficeProperties.Broker("office", "s3cret").toString()).doesNotContain("s3cret");
        assertThat(new OfficeProperties.MongoDb("mongodb://office:s3cret@db/").toString())
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"office,||", "||,secret", "office,a\"b", "office,a\\b", "of\"fice,secret"})
    void half_of_it_and_what_would_break_out_of_its_quotation_marks_is_refused(String user, String password) {
        assertThatThrownBy(() -> new KafkaAccess("broker:9092", user, password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OFFICE_KAFKA_USER");
    }
}
