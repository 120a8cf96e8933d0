package io.districtoffice.document.attachment;

import io.districtoffice.document.attachment.model.FileOwners;
import io.districtoffice.platform.attachment.Attachments;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    /** A file whose owner no feature knows is swept. */
    @Bean
    SmartInitializingSingleton owners(Attachments attachments, List<FileOwners> all) {
        return () -> attachments.owners(id -> Flux.fromIterable(all)
                .concatMap(owners -> Mono.fromCompletionStage(() -> owners.exists(id)))
                .any(exists -> exists));
    }
}
