package io.districtoffice.gateway.door;

import io.districtoffice.platform.trace.Trace;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Locale;
import java.util.ResourceBundle;

/** A problem for a request that could not be read, in Chinese: its wish for a language could not be read either. */
final class RawProblem {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("gateway-problems", Locale.CHINESE);

    private RawProblem() {}

    static FullHttpResponse of(ByteBufAllocator allocator, FullHttpResponse refusal) {
        int status = refusal.status().code();
        String code =
                switch (status) {
                    case 408 -> "request-too-slow";
                    case 413 -> "body-too-large";
                    case 414 -> "request-line-too-long";
                    case 431 -> "headers-too-large";
                    default -> status < 500 ? "malformed-request" : "service-unavailable";
                };
        Trace trace = Trace.from(null);
        String body = "{\"type\":\"urn:problem:district-office:" + code + "\",\"title\":\""
                + TEXTS.getString(code + ".title") + "\",\"status\":" + status + ",\"traceId\":\"" + trace.traceId()
                + "\"}";
        var content = ByteBufUtil.writeUtf8(allocator, body);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, refusal.status(), content);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Trace-Id", trace.traceId());
        return answer;
    }
}
