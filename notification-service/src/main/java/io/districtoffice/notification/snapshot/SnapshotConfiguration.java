package io.districtoffice.notification.snapshot;

import io.districtoffice.notification.snapshot.model.Follower;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    MongoSnapshots snapshots(Rows rows, List<Follower> followers) {
        return new MongoSnapshots(rows, followers);
    }

    @Bean
    SnapshotEventsListener snapshotEventsListener(EventReader events, MongoSnapshots snapshots) {
        return new SnapshotEventsListener(events, snapshots);
    }
}
