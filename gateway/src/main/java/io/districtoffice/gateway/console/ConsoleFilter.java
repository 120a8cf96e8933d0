package io.districtoffice.gateway.console;

import io.districtoffice.platform.web.Call;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The web console. Its page is never kept, so that a new version is seen with the next visit; what the page names has its
 * hash in the name and is kept for ever. Any other path goes on, and is a problem like every other when it leads nowhere.
 */
final class ConsoleFilter implements WebFilter {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final ConsoleFiles files;

    ConsoleFilter(ConsoleFiles files) {
        this.files = files;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var method = exchange.getRequest().getMethod();
        boolean read = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
        if (!read || !Call.of(exchange).isOurs()) { // the management port has paths of its own
            return chain.filter(exchange);
        }
        String path = exchange.getRequest().getURI().getRawPath();
        Optional<ConsoleFile> asset = files.asset(path);
        if (asset.isPresent()) {
            return answer(exchange, asset.get(), FOR_EVER);
        }
        return files.page(path).map(page -> answer(exchange, page, "no-store")).orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> answer(ServerWebExchange exchange, ConsoleFile file, String kept) {
        var response = exchange.getResponse();
        String coding = file.coding(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING));
        byte[] bytes = file.forms().get(coding);
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(file.type());
        headers.setContentLength(bytes.length);
        headers.setCacheControl(kept);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!coding.equals(ConsoleFile.IDENTITY)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, coding);
        }
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }
}
