package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every failure becomes {@code application/problem+json} (RFC 9457) without anything of our insides. What is our own fault
 * is logged once, with the trace id that the caller is told.
 */
final class ProblemHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String TYPE = "urn:problem:district-office:";
    private static final int LONGEST_PATH = 500;
    /** Bytes of an unread body that may still be read and forgotten, so that the connection can serve again. */
    private static final int SMALL = 64 * 1024;

    private final ProblemTexts texts;

    ProblemHandler(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public int getOrder() {
        return -2; // before Boot's own
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = Problems.of(failure);
        Call call = Call.of(exchange);
        String method = exchange.getRequest().getMethod().name();
        String path = exchange.getRequest().getURI().getRawPath();
        log(problem, call, method, path, failure);
        return write(exchange, call, problem, path);
    }

    /** The trace is put to the line here alone: carried along by every operator, it would cost every call. */
    private static void log(Problem problem, Call call, String method, String path, Throwable failure) {
        String trace = call.trace().traceId();
        try (var inLine = MDC.putCloseable(Trace.LOG_KEY, trace)) {
            if (problem.status() == 500) {
                LOG.error("{} {} failed, trace {}", method, path, trace, failure);
            } else if (problem.getCause() != null) {
                LOG.warn("{} {}: {}, trace {}: {}", method, path, problem.code(), trace, failure.toString());
            }
        }
    }

    private Mono<Void> write(ServerWebExchange exchange, Call call, Problem problem, String path) {
        Locale language = Language.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = Json.output().writeValueAsBytes(told(problem, call, path, language));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        headers.set("X-Trace-Id", call.trace().traceId());
        problem.headers().forEach(headers::set);
        DataBuffer buffer = response.bufferFactory().wrap(body);
        LingeringBody unread = call.lingering();
        long announced = exchange.getRequest().getHeaders().getContentLength();
        if (unread == null || (announced >= 0 && announced <= SMALL)) {
            return response.writeWith(Mono.just(buffer));
        }
        headers.setConnection("close");
        // As a Flux, so that the answer is on its way before the connection ends with this publisher.
        return response.writeWith(Flux.just(buffer)).then(unread.drain());
    }

    private Map<String, Object> told(Problem problem, Call call, String path, Locale language) {
        var told = new LinkedHashMap<String, Object>();
        told.put("type", TYPE + problem.code());
        told.put("title", text(problem, language, ".title"));
        told.put("status", problem.status());
        told.put("detail", text(problem, language, ".detail"));
        told.put("instance", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
        told.put("traceId", call.trace().traceId());
        if (!problem.errors().isEmpty()) {
            told.put("errors", errors(problem.errors(), language));
        }
        return told;
    }

    private List<Map<String, String>> errors(List<FieldError> errors, Locale language) {
        var told = new ArrayList<Map<String, String>>();
        for (FieldError error : errors) {
            String message = texts.text(language, error.code() + ".field", error.facts());
            if (message == null) {
                message = texts.text(language, error.code() + ".detail", error.facts());
            }
            told.add(Map.of(
                    "field", shortened(error.field()),
                    "code", error.code(),
                    "message", message == null ? error.code() : message));
        }
        return told;
    }

    private static String shortened(String field) {
        String clean = TextRules.cleaned(field);
        return clean.length() > LONGEST_PATH ? clean.substring(0, LONGEST_PATH) : clean;
    }

    private String text(Problem problem, Locale language, String kind) {
        String text = texts.text(language, problem.code() + kind, problem.facts());
        if (text == null) {
            LOG.warn("no text {}{} in {}", problem.code(), kind, language);
            text = texts.text(language, "status-" + problem.status() + kind, problem.facts());
        }
        return text == null ? problem.code() : text;
    }
}
