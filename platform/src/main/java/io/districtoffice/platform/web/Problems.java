package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.BadCursor;
import io.districtoffice.platform.store.KeyReused;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.PreconditionFailed;
import io.districtoffice.platform.store.StoreAway;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.Exceptions;

/** What a failure is over HTTP: the one place that knows. */
final class Problems {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration STORE = Duration.ofSeconds(2);

    private Problems() {}

    static Problem of(Throwable thrown) {
        Throwable failure = Exceptions.unwrap(thrown);
        if (failure instanceof Problem problem) {
            return problem;
        } else if (failure instanceof Refused refused) {
            return refused(refused);
        } else if (failure instanceof NotInScope) {
            return Problem.of(404, "not-found");
        } else if (failure instanceof KeyReused) {
            return Problem.of(422, "idempotency-key-reused");
        } else if (failure instanceof BadCursor) {
            return Problem.of(400, "cursor-invalid").error("after", "cursor-invalid");
        } else if (failure instanceof PreconditionFailed precondition) {
            return switch (precondition.reason()) {
                case MISSING -> Problem.of(428, "if-match-missing", "current", precondition.current());
                case STALE -> Problem.of(412, "if-match-stale", "current", precondition.current());
            };
        } else if (StoreAway.is(failure)) {
            return Problem.causedBy(failure, 503, "store-unavailable").retryAfter(STORE);
        } else if (failure instanceof TimeoutException || failure instanceof RejectedExecutionException) {
            return Problem.causedBy(failure, 503, "too-slow").retryAfter(SOON);
        } else if (failure instanceof DataBufferLimitException) {
            return Problem.of(413, "body-too-large", "limit", BodyFilter.LIMIT / 1024);
        } else if (failure instanceof ResponseStatusException status) {
            return ofSpring(status);
        }
        return Problem.causedBy(failure, 500, "internal");
    }

    private static Problem refused(Refused refused) {
        int status =
                switch (refused.kind()) {
                    case STATE -> 409;
                    case RIGHT -> 403;
                    case VALUE -> 422;
                    case BUSY -> 503;
                };
        var facts = refused.facts().entrySet().stream()
                .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
        var problem = Problem.of(status, refused.code(), facts).errors(refused.errors());
        return status == 503 ? problem.retryAfter(SOON) : problem;
    }

    private static Problem ofSpring(ResponseStatusException failure) {
        if (failure instanceof NoResourceFoundException) {
            return Problem.of(404, "no-such-resource");
        } else if (failure instanceof MethodNotAllowedException wrong) {
            return Problem.methodNotAllowed(
                    wrong.getSupportedMethods().stream().map(HttpMethod::name).collect(Collectors.toSet()));
        } else if (failure instanceof UnsupportedMediaTypeStatusException) {
            return Problem.of(415, "media-type-not-supported", "wanted", "application/json");
        } else if (failure instanceof NotAcceptableStatusException) {
            return Problem.of(406, "not-acceptable");
        } else if (failure instanceof MissingRequestValueException missing) {
            return Problem.of(400, "parameter-missing", "name", missing.getName())
                    .error(missing.getName(), "parameter-missing", "name", missing.getName());
        } else if (failure instanceof ServerWebInputException input) {
            return input(input);
        }
        int status = failure.getStatusCode().value();
        return switch (status) {
            case 404 -> Problem.of(404, "no-such-resource");
            case 413 -> Problem.of(413, "body-too-large", "limit", BodyFilter.LIMIT / 1024);
            case 429 -> Problem.of(429, "too-many-requests").retryAfter(SOON);
            case 502, 503, 504 -> Problem.causedBy(failure, 503, "too-slow").retryAfter(SOON);
            default ->
                status >= 400 && status < 500
                        ? Problem.of(status, "malformed-request")
                        : Problem.causedBy(failure, 500, "internal");
        };
    }

    private static Problem input(ServerWebInputException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        var parameter = failure.getMethodParameter();
        if (parameter != null
                && parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class)) {
            return Problem.of(400, "malformed-body");
        }
        String name = parameter == null ? null : parameter.getParameterName();
        return name == null
                ? Problem.of(400, "malformed-request")
                : Problem.of(400, "parameter-malformed", "name", name).error(name, "parameter-malformed", "name", name);
    }
}
