package io.districtoffice.notification.reconcile;

import io.districtoffice.notification.snapshot.model.Snapshots;
import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.security.ServiceCredential;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OwnerProperties.class, ReconcileProperties.class})
class ReconcileConfiguration {

    @Bean
    Reconciler reconciler(Snapshots snapshots, MeterRegistry metrics) {
        return new Reconciler(snapshots, metrics);
    }

    @Bean
    Nightly nightly(
            OwnerProperties owners,
            ReconcileProperties properties,
            Reconciler reconciler,
            ServiceCredential self,
            OfficeProperties office,
            OfficeStore store,
            OfficeTime time) {
        var others = owners.owners().entrySet().stream()
                .filter(owner -> !owner.getKey().equals(office.service()))
                .map(owner -> new Owner(owner.getKey(), owner.getValue(), self))
                .toList();
        return new Nightly(others, reconciler, new MongoReconcileDays(store), time, properties);
    }
}
