package io.districtoffice.directory.session;

import io.districtoffice.directory.session.model.Session;
import io.districtoffice.directory.session.model.SessionEvent;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sessions are the system's; only their end is told, to every service (architecture.md §4). */
final class SessionType implements AggregateType<Session, SessionEvent> {

    static final String SYSTEM = "role:SYSTEM";

    /** What services refuse the session by. Why it ended stays here. */
    record Revoked(String session, Instant at) {}

    static String keyOf(String session) {
        return "session:" + session;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Session> stateClass() {
        return Session.class;
    }

    @Override
    public Set<String> readers(Session session) {
        return Set.of(SYSTEM, "person:" + session.person());
    }

    /** When it ends or has ended: the sweep goes by it. */
    @Override
    public Instant sortTime(Session session) {
        return session.ended() == null ? session.expires() : session.ended();
    }

    @Override
    public List<Message> messages(String id, Session after, SessionEvent event) {
        if (event instanceof SessionEvent.Revoked revoked) {
            return List.of(new Message(
                    Topic.REFERENCE,
                    keyOf(id),
                    "directory.session.revoked.v1",
                    new Revoked(id, revoked.at()),
                    List.of()));
        }
        return List.of();
    }
}
