package io.districtoffice.platform.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Attachments of one service; made only where something asks for them. */
@Configuration(proxyBeanMethods = false)
public class AttachmentConfiguration {

    @Bean(destroyMethod = "close")
    @Lazy
    Attachments attachments() {
        return new Attachments();
    }
}
