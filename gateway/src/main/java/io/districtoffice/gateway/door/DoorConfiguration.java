package io.districtoffice.gateway.door;

import io.districtoffice.gateway.DoorOrder;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsProperties.class)
class DoorConfiguration {

    private static final String BUNDLE = "door";

    @Bean
    @Order(DoorOrder.FIRST)
    AnswerHeadersFilter answerHeadersFilter(TlsProperties tls) {
        return new AnswerHeadersFilter(tls.on());
    }

    @Bean
    @Order(DoorOrder.SHAPE)
    RequestShapeFilter requestShapeFilter() {
        return new RequestShapeFilter();
    }

    @Bean
    CleanHeaders cleanHeaders() {
        return new CleanHeaders();
    }

    @Bean
    CleanHeaders.OfAnswers cleanAnswerHeaders() {
        return new CleanHeaders.OfAnswers();
    }

    @Bean
    SslBundleRegistrar doorCertificate(TlsProperties tls) {
        return bundles -> {
            if (tls.on()) {
                var files = PemSslStoreDetails.forCertificate(uri(tls.certificate()))
                        .withPrivateKey(uri(tls.key()));
                bundles.registerBundle(BUNDLE, SslBundle.of(new PemSslStoreBundle(files, null)));
            }
        };
    }

    /** HTTP/2 only over TLS: in the clear it is one more way to be read in two ways. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> door(
            TlsProperties tls, @Value("${office.gateway.longest-head:10s}") Duration longestHead) {
        return server -> {
            server.addServerCustomizers(netty -> netty.doOnChannelInit(new RawDoor(longestHead)));
            if (tls.on()) {
                var http2 = new Http2();
                http2.setEnabled(true);
                server.setSsl(Ssl.forBundle(BUNDLE));
                server.setHttp2(http2);
            }
        };
    }

    private static String uri(String file) {
        return Path.of(file).toUri().toString();
    }
}
