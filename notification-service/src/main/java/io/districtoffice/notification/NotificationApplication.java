package io.districtoffice.notification;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.Platform;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Inbox, live stream, worklist and timers, fed by what events carry; it knows no other service's domain. */
@SpringBootApplication
@Import(Platform.class)
public class NotificationApplication {

    public static void main(String[] args) {
        OfficeApplication.run(NotificationApplication.class, "notification-service", args);
    }

    @Bean
    TopicsWanted notificationTopics() {
        return TopicsWanted.of(
                Topic.events("office.info-report"),
                Topic.events("office.info-report.private"),
                Topic.events("office.supervision"),
                Topic.events("office.supervision.private"),
                Topic.events("office.document"),
                Topic.events("office.document.private"),
                Topic.events("office.notification"));
    }
}
