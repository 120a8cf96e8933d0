package io.districtoffice.platform.attachment;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Attachments of one service; made only where something asks for them. */
@Configuration(proxyBeanMethods = false)
public class AttachmentConfiguration {

    @Bean(destroyMethod = "close")
    @Lazy
    Attachments attachments(OfficeStore store, OfficeProperties office, Clock systemClock) {
        var folder = office.data().resolve(Attachments.FOLDER).resolve(office.service());
        return new Attachments(store, folder, systemClock);
    }
}
