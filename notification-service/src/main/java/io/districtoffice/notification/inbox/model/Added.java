package io.districtoffice.notification.inbox.model;

import java.util.List;

/**
 * {@link Inbox#ADDED}: these events have led to entries. It names nobody: whoever keeps streams open finds out by the
 * keys which of its people are concerned. Not every entry is told of; streams look for themselves now and then.
 */
public record Added(List<One> added) {

    public Added {
        added = List.copyOf(added);
    }

    /** @param to reader keys of units, offices and roles; never a person */
    public record One(String event, List<String> to) {
        public One {
            to = List.copyOf(to);
        }
    }
}
