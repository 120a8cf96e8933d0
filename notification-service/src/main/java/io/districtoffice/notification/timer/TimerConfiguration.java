package io.districtoffice.notification.timer;

import io.districtoffice.notification.breach.model.Breaches;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.notification.timer.model.Ladders;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueLoop;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerProperties.class)
class TimerConfiguration {

    @Bean
    Ladders ladders(ResourceLoader resources, TimerProperties properties) {
        return LadderFile.read(resources, properties.ladders());
    }

    @Bean
    MongoReminders reminders(OfficeStore store) {
        return new MongoReminders(store);
    }

    @Bean
    MongoTimers timers(Rows rows, MongoReminders reminders, Ladders ladders, Calendars calendars, OfficeTime time) {
        return new MongoTimers(rows.rows(MongoTimers.COLLECTION), reminders, ladders, calendars, time);
    }

    @Bean
    Explaining explaining(Wording wording, Audience audience, Ladders ladders) {
        return new Explaining(wording, audience, ladders);
    }

    @Bean
    DueRows dueTimers(Rows rows, OfficeProperties office) {
        return new DueRows(rows.rows(MongoTimers.COLLECTION), office.lease().takeover());
    }

    @Bean
    MongoTimerEngine timerEngine(
            DueRows dueTimers,
            MongoReminders reminders,
            Breaches breaches,
            Teller teller,
            Audience audience,
            Ladders ladders,
            Calendars calendars,
            OfficeTime time,
            MeterRegistry metrics,
            CrashPoints crashPoints) {
        return new MongoTimerEngine(
                dueTimers,
                reminders,
                breaches,
                teller,
                new Speech(audience),
                ladders,
                calendars,
                time,
                new TimerMetrics(metrics),
                crashPoints);
    }

    @Bean
    @ConditionalOnProperty(name = "office.timers.running", matchIfMissing = true)
    DueLoop timerLoop(MongoTimerEngine timerEngine, DueRows dueTimers, Audience audience, TimerProperties properties) {
        // nobody is reminded before everybody is known
        var known = Mono.fromCompletionStage(audience.complete());
        return new DueLoop("timers", known, dueTimers, timerEngine::tick, properties.tick());
    }
}
