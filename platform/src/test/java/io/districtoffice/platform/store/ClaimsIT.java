package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ClaimsIT {

    private static final Duration PAST_GRACE = Claims.GRACE.plusSeconds(1);

    private OfficeStore office;
    private Claims claims;
    private Claims later;

    @BeforeEach
    void open() {
        office = TestStores.open();
        claims = new Claims(office, Clock.systemUTC());
        later = new Claims(office, Clock.offset(Clock.systemUTC(), PAST_GRACE));
        TestStores.awaitPrepared(office);
    }

    @AfterEach
    void close() {
        claims.close();
        later.close();
        TestStores.drop(office);
    }

    private static Mono<Boolean> won(Mono<Void> claim) {
        return claim.thenReturn(true).onErrorResume(Refused.class, taken -> Mono.just(false));
    }

    private boolean isFree(String key) {
        return get(won(claims.take("name", key, "probe")));
    }

    @Test
    void of_sixty_four_at_once_one_wins_and_the_others_are_told_who() {
        var winners = get(Flux.range(0, 64)
                .flatMap(i -> won(claims.take("name", "hekou", "owner-" + i)), 64)
                .filter(won -> won)
                .count());

        assertThat(winners).isEqualTo(1);
        assertThatThrownBy(() -> get(claims.take("name", "hekou", "late")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("already-taken");
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
                    assertThat(refused.facts()).containsEntry("kind", "name").containsEntry("key", "hekou");
                    assertThat(refused.facts().get("owner").toString()).startsWith("owner-");
                });
    }

    @Test
    void the_same_owner_takes_again_and_kinds_do_not_meet() {
        get(claims.take("name", "hekou", "a"));

        assertThatCode(() -> get(claims.take("name", "hekou", "a"))).doesNotThrowAnyException();
        assertThatCode(() -> get(claims.take("code", "hekou", "b"))).doesNotThrowAnyException();
    }

    @Test
    void only_its_owner_releases_a_claim() {
        get(claims.take("name", "hekou", "a"));

        get(claims.release("name", "hekou", "b"));
        assertThat(isFree("hekou")).isFalse();

        get(claims.release("name", "hekou", "a"));
        assertThat(isFree("hekou")).isTrue();
    }

    @Test
    void a_claim_of_an_owner_that_was_never_written_is_swept_after_its_grace() {
        get(claims.take("name", "kept", "exists"));
        get(claims.take("name", "orphan", "never"));
        get(claims.take("code", "unasked", "never"));
        var existing = Set.of("exists");
        claims.owners("name", owner -> Mono.just(existing.contains(owner)));
        later.owners("name", owner -> Mono.just(existing.contains(owner)));

        get(claims.sweep());
        assertThat(isFree("orphan")).isFalse();

        get(later.sweep());
        assertThat(isFree("kept")).isFalse();
        assertThat(isFree("orphan")).isTrue();
        assertThat(get(won(claims.take("code", "unasked", "probe")))).isFalse();
    }

    @Test
    void an_owner_that_takes_again_begins_its_grace_anew() {
        get(claims.take("name", "hekou", "slow"));
        get(later.take("name", "hekou", "slow"));
        later.owners("name", owner -> Mono.just(false));

        get(later.sweep());

        assertThat(isFree("hekou")).isFalse();
    }
}
