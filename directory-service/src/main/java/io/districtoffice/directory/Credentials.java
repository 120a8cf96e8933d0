package io.districtoffice.directory;

import reactor.core.publisher.Mono;

/**
 * Proofs of who somebody is. People and machines do not share names.
 *
 * <p>Errors of both proofs: 401 {@code bad-credentials} after the same work whether the name exists or not, 503 when too
 * many wait.
 */
public interface Credentials {

    /** The person's id. Error also: 429 {@code account-locked} with {@code Retry-After}. */
    Mono<String> ofPerson(String username, String password);

    /**
     * The machine client's id. There is no lock: its secret cannot be guessed, and a lock would let anyone who knows a
     * client's name stop a unit's system.
     */
    Mono<String> ofClient(String client, String secret);

    /** Opens an account for a person; one that is there already stays as it is. */
    Mono<Void> openForPerson(String username, String person, String hash);

    /** Opens an account for a machine client; one that is there already stays as it is. */
    Mono<Void> openForClient(String client, String hash);

    /** The record to keep of a password: Argon2id with a salt of its own. */
    Mono<String> hash(String password);
}
