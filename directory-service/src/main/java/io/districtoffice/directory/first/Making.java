package io.districtoffice.directory.first;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.Organization;
import io.districtoffice.directory.first.Beginning.Administrator;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.platform.journal.AuditIntake;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts the three into the directory as it keeps everybody. Each step leaves what is there as it is, so that a making that
 * broke off is finished by the next one.
 */
final class Making {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    private final MongoBeginning beginnings;
    private final Organization organization;
    private final Credentials credentials;
    private final AuditIntake audit;

    Making(MongoBeginning beginnings, Organization organization, Credentials credentials, AuditIntake audit) {
        this.beginnings = beginnings;
        this.organization = organization;
        this.credentials = credentials;
        this.audit = audit;
    }

    /** Empty when nobody has begun. Error: 409 {@code administrators-exist} when there are some already. */
    Mono<Beginning> unfinished() {
        return beginnings
                .find()
                .flatMap(begun -> begun.done() ? exist() : Mono.just(begun))
                .switchIfEmpty(
                        organization.hasSomebodyOf(ADMINISTRATORS).flatMap(some -> some ? exist() : Mono.empty()));
    }

    private static Mono<Beginning> exist() {
        return Mono.error(new Told(1, "已有管理员,不能再次初始化 / there are administrators already"));
    }

    Mono<Administrator> administrator(Post post, String username, String password) {
        return credentials.hash(password).map(hash -> new Administrator(post, username, hash));
    }

    /** Error: {@link Told} when somebody else has begun in the meantime. */
    Mono<Void> begin(Beginning beginning) {
        return beginnings.insert(beginning).flatMap(first -> first ? finish(beginning) : exist().then());
    }

    Mono<Void> finish(Beginning beginning) {
        return organization
                .open(beginning.unit())
                .thenMany(Flux.fromIterable(beginning.administrators()))
                .concatMap(one -> organization
                        .enrol(one.person())
                        .then(credentials.openForPerson(one.username(), one.personId(), one.hash())))
                .then(audit.record("administrators.made", "office init", facts(beginning)))
                .then(beginnings.done());
    }

    private static Map<String, String> facts(Beginning beginning) {
        return beginning.administrators().stream()
                .collect(Collectors.toMap(one -> one.post().role.name(), Administrator::personId));
    }
}
