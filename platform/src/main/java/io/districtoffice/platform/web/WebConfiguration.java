package io.districtoffice.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Filters, argument types, strict JSON and problems. Needs no store and no broker. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    /** Between two pieces of one request; a sender that stalls must not hold its connection. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    @Bean
    CallFilter callFilter(ApplicationContext context) {
        return new CallFilter(context);
    }

    @Bean
    BodyFilter bodyFilter() {
        return new BodyFilter();
    }

    @Bean
    ProblemHandler problemHandler(@Value("${office.service:platform}") String service) {
        return new ProblemHandler(new ProblemTexts(service));
    }

    @Bean
    @Primary
    JsonMapper outputJson() {
        return Json.output();
    }

    @Bean
    NettyServerCustomizer silenceBound() {
        return server -> server.readTimeout(SILENCE);
    }

    @Bean
    WebFluxConfigurer callArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallArguments());
            }

            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer.customCodecs().register(new JsonBodyReader());
            }
        };
    }
}
