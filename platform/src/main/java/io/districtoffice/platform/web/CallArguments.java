package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.trace.Trace;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/**
 * Arguments that a controller's method simply names by type: who calls, which command it is, which version it is based
 * on, which page, which query.
 */
final class CallArguments implements SyncHandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(Actor.class, CommandId.class, IfMatch.class, PageRequest.class, QueryParameters.class, Trace.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Pattern TAGS = Pattern.compile("\\*|" + tag() + "(\\s*,\\s*" + tag() + "){0,19}");
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");
    private static final int LONGEST_HEADER = 1000;
    private static final long NO_VERSION = -1;

    private static String tag() {
        return "(W/)?\"[\\x21\\x23-\\x7e]{0,64}\"";
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Class<?> type = parameter.getParameterType();
        Call call = Call.of(exchange);
        ServerHttpRequest request = exchange.getRequest();
        if (type == Actor.class) {
            return actor(call);
        } else if (type == CommandId.class) {
            return command(parameter, call, request);
        } else if (type == IfMatch.class) {
            return match(request.getHeaders().get("If-Match"), actor(call));
        } else if (type == PageRequest.class) {
            return page(new QueryParameters(request.getQueryParams()));
        } else if (type == QueryParameters.class) {
            return new QueryParameters(request.getQueryParams());
        }
        return call.trace();
    }

    private static Actor actor(Call call) {
        Actor actor = call.actor();
        if (actor == null) {
            throw Problem.of(401, "token-missing").header("WWW-Authenticate", "Bearer");
        }
        return actor;
    }

    private static CommandId command(MethodParameter parameter, Call call, ServerHttpRequest request) {
        List<String> keys = request.getHeaders().get("Idempotency-Key");
        if (keys == null || keys.isEmpty()) {
            throw Problem.of(400, "idempotency-key-missing");
        }
        if (keys.size() > 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw Problem.of(400, "idempotency-key-malformed");
        }
        if (call.bodyKind() == Call.BodyKind.JSON && !takesBody(parameter)) {
            requireEmpty(call.body().tree());
        }
        Actor by = actor(call);
        String body = call.bodyKind() == Call.BodyKind.JSON ? call.body().canonical() : "";
        return CommandId.of(
                by.kind() + ":" + by.id(),
                request.getMethod().name(),
                request.getPath().value(),
                keys.get(0),
                body);
    }

    private static boolean takesBody(MethodParameter parameter) {
        return Arrays.stream(parameter.getExecutable().getParameters())
                .anyMatch(other -> other.isAnnotationPresent(RequestBody.class));
    }

    /** A command without a body takes {@code {}} or nothing; a field that nobody would read is a mistake worth telling. */
    private static void requireEmpty(JsonNode tree) {
        Problem problem = Problem.of(400, "malformed-body");
        if (!tree.isObject()) {
            throw problem.error("", "not-an-object");
        }
        if (!tree.isEmpty()) {
            throw problem.error(tree.propertyNames().iterator().next(), "field-unknown");
        }
    }

    private static IfMatch match(@Nullable List<String> headers, Actor by) {
        boolean required = !by.isSystem();
        if (headers == null || headers.isEmpty()) {
            return new IfMatch(Set.of(), false, required);
        }
        String header = String.join(", ", headers).trim();
        if (header.length() > LONGEST_HEADER || !TAGS.matcher(header).matches()) {
            throw Problem.of(400, "if-match-malformed");
        }
        if (header.equals("*")) {
            return new IfMatch(Set.of(), true, required);
        }
        var versions = new HashSet<Long>();
        for (String tag : header.split(",")) {
            var version = VERSION.matcher(tag.trim());
            // A weak tag, or one that we never gave, matches nothing (RFC 9110, 13.1.1).
            versions.add(version.matches() ? Long.parseLong(version.group(1)) : NO_VERSION);
        }
        return new IfMatch(versions, false, required);
    }

    private static PageRequest page(QueryParameters query) {
        String limit = query.text("limit");
        if (limit == null) {
            return new PageRequest(PageRequest.DEFAULT_LIMIT, query.text("after"));
        }
        int size = LIMIT.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > PageRequest.MAX_LIMIT) {
            throw Problem.of(400, "limit-out-of-range", "max", PageRequest.MAX_LIMIT)
                    .error("limit", "limit-out-of-range", "max", PageRequest.MAX_LIMIT);
        }
        return new PageRequest(size, query.text("after"));
    }
}
