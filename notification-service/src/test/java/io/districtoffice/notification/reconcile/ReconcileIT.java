package io.districtoffice.notification.reconcile;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.context;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.notification.reconcile.Reconciler.Found;
import io.districtoffice.owning.OwningService;
import io.districtoffice.owning.OwningService.Matter.Status;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.security.ServiceCredential;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileIT {

    private static final Instant DUE = Instant.parse("2029-11-08T09:30:00Z");

    private final String name = newUnit("owning-service");
    private final String unit = newUnit("hekou");
    private final Actor clerk = member(unit, "UNIT_CLERK");
    private final Reconciler reconciler = context().getBean(Reconciler.class);

    @Test
    void what_no_event_has_told_of_is_watched_after_the_night_and_what_was_changed_is_as_it_is_there() {
        var service = OwningService.start(name, Duration.ZERO);
        var open = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            open.add(service.open(unit, null, DUE.plusSeconds(i)));
        }
        String own = service.open(unit, clerk.id(), DUE.plusSeconds(9));
        service.put(service.open(unit, null, DUE), Status.DONE, DUE);
        assertThat(run(service)).isEqualTo(new Found(4, 4, 0));
        assertThat(work()).containsExactly(open.get(0), open.get(1), open.get(2), own);
        assertThat(dues(open.get(1))).containsExactly("2029-11-08T09:30:01.000Z");
        assertThat(dues(own)).hasSize(1);

        assertThat(run(service)).as("nothing new").isEqualTo(new Found(4, 0, 0));
        service.put(open.get(0), Status.OPEN, DUE.plusSeconds(60));
        assertThat(run(service)).isEqualTo(new Found(4, 1, 0));
        assertThat(dues(open.get(0))).containsExactly("2029-11-08T09:31:00.000Z");
        assertThat(work()).containsExactly(open.get(1), open.get(2), own, open.get(0));
    }

    @Test
    void what_is_no_longer_open_there_ends_here_unless_it_may_have_come_since() {
        var service = OwningService.start(name, Duration.ZERO);
        String done = service.open(unit, null, DUE);
        String stays = service.open(unit, null, DUE.plusSeconds(1));
        String own = service.open(unit, clerk.id(), DUE.plusSeconds(2));
        run(service);
        service.put(done, Status.DONE, DUE);
        service.put(own, Status.DONE, DUE);
        assertThat(run(service)).as("heard of a moment ago").isEqualTo(new Found(1, 0, 0));
        assertThat(work()).containsExactly(done, stays, own);
        var later = OwningService.start(name, Duration.ofMinutes(15));
        assertThat(run(later)).isEqualTo(new Found(1, 0, 2));
        assertThat(work()).containsExactly(stays);
        assertThat(get(clerk, "/api/v1/deadlines?subject=" + done).all("/status"))
                .containsExactly("VOID");
        assertThat(get(clerk, "/api/v1/deadlines?subject=" + stays).all("/status"))
                .containsExactly("ARMED");
        assertThat(run(later)).isEqualTo(new Found(1, 0, 0));
    }

    @Test
    void another_service_at_that_address_is_not_believed_and_nor_is_a_refusal() {
        var service = OwningService.start(name, Duration.ZERO);
        var mistaken = new Owner("supervision-service", service.uri(), credential(EmbeddedParts.INTERNAL_SECRET));
        assertThatThrownBy(() -> reconciler.run(mistaken).block(SOON)).hasMessageContaining("answers " + name);
        var stranger = new Owner(name, service.uri(), credential("another secret of 32 characters or so"));
        assertThatThrownBy(() -> reconciler.run(stranger).block(SOON)).hasMessageContaining("401");
    }

    @Test
    void each_owner_is_asked_once_a_night_and_one_that_is_away_again() {
        var away =
                new Owner("away-service", URI.create("http://127.0.0.1:1"), credential(EmbeddedParts.INTERNAL_SECRET));
        var service = OwningService.start(name, Duration.ZERO);
        var here = new Owner(name, service.uri(), credential(EmbeddedParts.INTERNAL_SECRET));
        service.open(unit, null, DUE);

        nightly("2026-02-13T02:29", away, here).round().block(SOON);
        assertThat(work()).isEmpty();
        nightly("2026-02-13T02:30", away, here).round().block(SOON);
        assertThat(work()).hasSize(1);

        service.open(unit, null, DUE);
        nightly("2026-02-13T02:40", away, here).round().block(SOON);
        assertThat(work()).as("not twice a night").hasSize(1);
        nightly("2026-02-14T02:40", away, here).round().block(SOON);
        assertThat(work()).hasSize(2);
        var days = new MongoReconcileDays(context().getBean(OfficeStore.class));
        assertThat(days.isDone("away-service", java.time.LocalDate.of(2026, 2, 13))
                        .block(SOON))
                .isFalse();
    }

    private static Nightly nightly(String local, Owner... owners) {
        var clock = Clock.fixed(Notices.at(local), ZoneOffset.UTC);
        return new Nightly(
                List.of(owners),
                context().getBean(Reconciler.class),
                new MongoReconcileDays(context().getBean(OfficeStore.class)),
                new OfficeTime(clock, Duration.ZERO),
                new ReconcileProperties(LocalTime.of(2, 30), Duration.ofMinutes(10)));
    }

    private Found run(OwningService service) {
        return reconciler
                .run(new Owner(service.name, service.uri(), credential(EmbeddedParts.INTERNAL_SECRET)))
                .block(SOON);
    }

    private static ServiceCredential credential(String secret) {
        return new ServiceCredential(secret, "notification-service", Clock.systemUTC());
    }

    private List<String> work() {
        return get(clerk, "/api/v1/worklist").all("/subject/id");
    }

    private List<String> dues(String subject) {
        return get(clerk, "/api/v1/deadlines?subject=" + subject).all("/due");
    }
}
