package io.districtoffice.supervision.item;

import io.districtoffice.platform.web.Checks;
import io.districtoffice.supervision.item.model.SupervisionItem;

/** What callers send. */
final class ItemRequests {

    private ItemRequests() {}

    record Propose(SupervisionItem.Kind kind, SupervisionItem.Basis basis, String content, String requirement) {
        Propose check() {
            Checks.start()
                    .text("content", content, 1, 500)
                    .text("requirement", requirement, 1, 2000)
                    .unclassified("content", content)
                    .unclassified("requirement", requirement)
                    .text("basis.kind", basis.kind(), 1, 40)
                    .text("basis.id", basis.id(), 1, 200)
                    .orThrow();
            return this;
        }
    }

    record Refuse(String reason) {
        Refuse check() {
            Checks.start().text("reason", reason, 1, 500).orThrow();
            return this;
        }
    }
}
