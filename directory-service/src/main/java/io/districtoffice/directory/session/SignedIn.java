package io.districtoffice.directory.session;

import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.session.model.Session;
import io.districtoffice.platform.decision.Actor;
import java.util.Set;
import java.util.stream.Collectors;

/** A session that goes on: who it is and the token for the next refresh. */
record SignedIn(Person person, Session session, RefreshToken next) {

    Actor actor() {
        return actor(person, session.id());
    }

    static Actor actor(Person person, String session) {
        return new Actor(
                person.id(),
                Actor.Kind.PERSON,
                person.name(),
                person.unit(),
                person.office(),
                person.roles().stream().map(Enum::name).collect(Collectors.toSet()),
                Set.of(),
                session);
    }
}
