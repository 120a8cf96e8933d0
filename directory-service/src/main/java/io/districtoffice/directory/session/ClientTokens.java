package io.districtoffice.directory.session;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.Organization;
import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.web.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The client-credentials grant (RFC 6749, 4.4) of machine clients. */
final class ClientTokens {

    private final Credentials credentials;
    private final Organization organization;
    private final AuditIntake audit;

    ClientTokens(Credentials credentials, Organization organization, AuditIntake audit) {
        this.credentials = credentials;
        this.organization = organization;
        this.audit = audit;
    }

    /**
     * Who the token is for.
     *
     * <p>Errors: 401 {@code bad-client-credentials}, 400 {@code scope-not-granted}.
     *
     * @param scope what is asked for, separated by spaces; null for all that the client has
     */
    Mono<Actor> grant(BasicCredentials given, @Nullable String scope) {
        return credentials
                .ofClient(given.user(), given.secret())
                .flatMap(organization::client)
                .filter(MachineClient::mayAct)
                .switchIfEmpty(Mono.error(() -> Problem.of(401, "bad-credentials")))
                .onErrorMap(Problem.class, ClientTokens::asksForBasic)
                .map(client -> actor(client, granted(client, scope)))
                .flatMap(actor -> audit.record(
                                "client-token.issued", actor, Map.of("scope", String.join(" ", actor.scopes())))
                        .thenReturn(actor));
    }

    /** RFC 6749 5.2: a client that failed by Basic is told so by the same scheme. */
    static Problem asksForBasic(Problem problem) {
        return problem.status() == 401
                ? Problem.of(401, "bad-client-credentials")
                        .header("WWW-Authenticate", "Basic realm=\"district-office\", charset=\"UTF-8\"")
                : problem;
    }

    private static Set<String> granted(MachineClient client, @Nullable String scope) {
        if (scope == null || scope.isBlank()) {
            return new LinkedHashSet<>(client.scopes());
        }
        var asked = new LinkedHashSet<>(List.of(scope.trim().split(" +")));
        if (!client.scopes().containsAll(asked)) {
            throw Problem.of(400, "scope-not-granted", "granted", String.join(" ", client.scopes()));
        }
        return asked;
    }

    private static Actor actor(MachineClient client, Set<String> scopes) {
        return new Actor(client.id(), Actor.Kind.CLIENT, client.name(), client.unit(), null, Set.of(), scopes, null);
    }
}
