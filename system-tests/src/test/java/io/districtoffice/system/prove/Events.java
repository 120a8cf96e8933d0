package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** What is on the topics, from a client of its own. */
final class Events {

    private Events() {}

    /** Everything up to now; what is no event is left out. */
    static List<JsonNode> read(String broker, String topic) {
        var settings = new Properties();
        settings.put("bootstrap.servers", broker);
        var events = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> {
                    try {
                        JsonNode event = Answer.JSON.readTree(message.value());
                        if (event.path("seq").isNumber() && event.path("id").isString()) {
                            events.add(event);
                        }
                    } catch (RuntimeException noJson) {
                        // poison of another check
                    }
                });
            }
        }
        return events;
    }

    /** How often an event came before one of the same subject with a smaller seq, repetitions aside. */
    static long outOfOrder(List<JsonNode> events) {
        Map<String, Long> highest = new HashMap<>();
        var seen = new java.util.HashSet<String>();
        long wrong = 0;
        for (JsonNode event : events) {
            String subject = event.path("source").asString("") + " "
                    + event.path("subject").asString("");
            long seq = event.path("seq").asLong();
            boolean first = seen.add(event.path("id").asString(""));
            if (first && seq <= highest.getOrDefault(subject, Long.MIN_VALUE)) {
                wrong++;
            }
            highest.merge(subject, seq, Math::max);
        }
        return wrong;
    }

    static KafkaProducer<String, String> producer(String broker) {
        var settings = new Properties();
        settings.put("bootstrap.servers", broker);
        settings.put("acks", "all");
        settings.put("max.request.size", Integer.toString(4 << 20));
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    static void send(KafkaProducer<String, String> to, String topic, String key, String value) {
        to.send(new ProducerRecord<>(topic, key, value));
    }
}
