package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.PUBLICATIONS;
import static io.districtoffice.inforeport.bulletin.Bulletin.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.TestOffice;
import io.districtoffice.platform.events.ReferenceCopy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The demo's publication: founded when its readers are known, once. */
class DemoPublicationIT {

    private static DemoPublication begin() {
        var context = TestOffice.running();
        var demo =
                new DemoPublication(context.getBean(PublicationCommands.class), context.getBean(ReferenceCopy.class));
        demo.afterSingletonsInstantiated();
        return demo;
    }

    private static boolean ready(DemoPublication demo) {
        return demo.state().block(Duration.ofSeconds(2)).ready();
    }

    @Test
    void it_is_founded_when_the_directory_has_told_of_all_its_readers_and_only_once() {
        var office = new Bulletin();
        var demo = begin();
        assertThat(ready(demo)).as("nobody to read it yet").isFalse();

        Bulletin.knownOfficial("p-leader", "district-party", "LEADER");
        assertThat(ready(demo)).as("one of two readers is known").isFalse();
        Bulletin.knownOfficial("p-govleader", "district-gov", "LEADER");
        await("the publication").atMost(Duration.ofSeconds(20)).until(() -> ready(demo));
        demo.destroy();
        var again = begin();
        await("once more").atMost(Duration.ofSeconds(20)).until(() -> ready(again));
        again.destroy();

        var all = office.chief.get(PUBLICATIONS + "?limit=200").expect(200).json();
        assertThat(list(all, "/items", "name")).containsOnlyOnce("西山信息");
    }
}
