package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Composition;
import io.districtoffice.inforeport.bulletin.model.Composition.Wanted;
import io.districtoffice.inforeport.bulletin.model.Correcting;
import io.districtoffice.platform.web.Checks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent with the commands on issues. */
final class IssueRequest {

    private static final int REASON = 500;
    private static final int TITLE = 200;
    private static final int BODY = 20_000;
    private static final int ITEMS = 100;

    private IssueRequest() {}

    record Plan(String publicationId, @Nullable LocalDate date) {}

    record Compose(List<ColumnRequest> columns) {
        Composition composition() {
            var composition =
                    new Composition(columns.stream().map(ColumnRequest::wanted).toList());
            composition.check();
            return composition;
        }
    }

    record ColumnRequest(String name, List<String> reportIds) {
        Wanted wanted() {
            return new Wanted(name, reportIds);
        }
    }

    record Why(String reason) {
        Why check() {
            Reasons.check(reason);
            return this;
        }
    }

    record Correct(String reason, List<ItemRequest> items) {

        Correcting correcting() {
            var checks = Checks.start()
                    .text("reason", reason, 1, REASON)
                    .unclassified("reason", reason)
                    .size("items", items, 1, ITEMS);
            for (int i = 0; i < items.size() && i < ITEMS; i++) {
                items.get(i).check(checks, "items[" + i + "]");
            }
            checks.orThrow();
            return new Correcting(
                    reason, items.stream().map(ItemRequest::change).toList());
        }
    }

    record ItemRequest(String reportId, @Nullable String title, @Nullable String body, @Nullable Boolean withdrawn) {

        private void check(Checks checks, String path) {
            if (title != null) {
                checks.text(path + ".title", title, 1, TITLE).unclassified(path + ".title", title);
            }
            if (body != null) {
                checks.text(path + ".body", body, 1, BODY).unclassified(path + ".body", body);
            }
        }

        private Correcting.Change change() {
            return new Correcting.Change(reportId, title, body, Boolean.TRUE.equals(withdrawn));
        }
    }
}
