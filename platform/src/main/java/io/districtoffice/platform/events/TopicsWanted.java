package io.districtoffice.platform.events;

import java.util.List;

/** A bean that names topics a service publishes to or consumes; whoever comes first creates them. */
public record TopicsWanted(List<Topic> topics) {

    public TopicsWanted {
        topics = List.copyOf(topics);
    }

    public static TopicsWanted of(Topic... topics) {
        return new TopicsWanted(List.of(topics));
    }
}
