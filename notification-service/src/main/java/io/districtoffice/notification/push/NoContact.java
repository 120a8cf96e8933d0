package io.districtoffice.notification.push;

import io.districtoffice.notification.inbox.model.News;
import io.districtoffice.notification.inbox.model.Subject;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** NO_CONTACT (rules.md N): the clerk of the person's unit and the system administrators hear of it, once a day. */
final class NoContact {

    private static final String ADMINISTRATORS = "role:SYSTEM_ADMIN";

    private final Teller teller;
    private final Audience audience;

    NoContact(Teller teller, Audience audience) {
        this.teller = teller;
        this.audience = audience;
    }

    Mono<Void> tell(String person, Instant now) {
        long day = now.atZone(OfficeTime.ZONE)
                .toLocalDate()
                .atStartOfDay(OfficeTime.ZONE)
                .toInstant()
                .toEpochMilli();
        var to = new ArrayList<String>();
        audience.placeOf(person).map(NoContact::clerkOf).ifPresent(to::add);
        to.add(ADMINISTRATORS);
        var notices = to.stream()
                .map(key -> new Notice(key, "contact.none", Map.of("person", person)))
                .toList();
        var news = new News(
                Ids.derived(day, "no-contact", person),
                now,
                new Subject(person, "person"),
                notices,
                News.Manner.ORDINARY,
                null);
        return Mono.fromCompletionStage(() -> teller.tell(List.of(news)));
    }

    private static String clerkOf(String place) {
        return place + (place.startsWith("unit:") ? ":UNIT_CLERK" : ":CLERK");
    }
}
