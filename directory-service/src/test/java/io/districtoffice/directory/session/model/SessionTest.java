package io.districtoffice.directory.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.directory.session.model.Session.Reason;
import io.districtoffice.directory.session.model.Session.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(4));
    private static final Instant AFTER_GRACE = LATER.plus(Session.GRACE);

    @Test
    void a_refresh_replaces_the_token() {
        var session = aSession().refreshed("t0", "t1", LATER).state();

        assertThat(session.accepts("t1")).isTrue();
        assertThat(session.accepts("t0")).isFalse();
    }

    @Test
    void a_repeat_after_a_lost_answer_gets_a_token_of_its_own() {
        var session = aSession().refreshed("t0", "t1", LATER).state();

        var repeated = session.refreshed("t0", "t2", AFTER_GRACE.minusMillis(1)).state();

        assertThat(repeated.accepts("t2")).isTrue();
        assertThat(repeated.accepts("t1")).isTrue();
    }

    @Test
    void of_two_descendants_only_the_first_one_used_goes_on() {
        var session = aSession()
                .refreshed("t0", "t1", LATER)
                .state()
                .refreshed("t0", "t2", LATER)
                .state()
                .refreshed("t2", "t3", AFTER_GRACE)
                .state();

        assertThat(session.accepts("t1")).isFalse();
        assertThat(session.refreshed("t1", "t4", AFTER_GRACE).state().status()).isEqualTo(Status.REVOKED);
    }

    @Test
    void lost_answers_are_believed_a_few_times_only() {
        var session = aSession().refreshed("t0", "t1", LATER).state();
        for (int i = 2; i < 20; i++) {
            session = session.refreshed("t0", "t" + i, LATER).state();
        }

        assertThat(session.accepted()).hasSize(4);
        assertThat(session.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void a_used_token_after_the_grace_ends_the_whole_family() {
        var session = aSession().refreshed("t0", "t1", LATER).state();

        var decision = session.refreshed("t0", "t2", AFTER_GRACE);

        assertThat(decision.state().status()).isEqualTo(Status.REVOKED);
        assertThat(decision.state().accepts("t1")).isFalse();
        assertThat(decision.state().accepts("t2")).isFalse();
        assertThat(decision.events()).containsExactly(new SessionEvent.Revoked("s", Reason.REUSED, AFTER_GRACE));
    }

    @Test
    void a_token_older_than_the_last_ends_the_family_even_at_once() {
        var session = aSession()
                .refreshed("t0", "t1", LATER)
                .state()
                .refreshed("t1", "t2", LATER)
                .state();

        assertThat(session.refreshed("t0", "t3", LATER).state().status()).isEqualTo(Status.REVOKED);
    }

    @Test
    void refreshing_does_not_make_a_session_live_longer() {
        var end = NOW.plus(Session.LIFETIME);
        var session = aSession().refreshed("t0", "t1", end.minusSeconds(1)).state();

        assertThat(session.expires()).isEqualTo(end);
        assertThat(session.refreshed("t1", "t2", end).state().accepts("t2")).isFalse();
    }

    @Test
    void a_revoked_session_accepts_nothing_and_is_told_once() {
        var ended = aSession().revoked(Reason.SIGNED_OUT, LATER);

        assertThat(ended.events()).containsExactly(new SessionEvent.Revoked("s", Reason.SIGNED_OUT, LATER));
        assertThat(ended.state().refreshed("t0", "t1", LATER).state().accepts("t1"))
                .isFalse();
        assertThat(ended.state().revoked(Reason.SIGNED_OUT, AFTER_GRACE).events())
                .isEmpty();
        assertThat(ended.state().refreshed("t0", "t1", LATER).events()).isEmpty();
    }

    private static Session aSession() {
        return Session.started("s", "p-desk", "t0", NOW).state();
    }
}
