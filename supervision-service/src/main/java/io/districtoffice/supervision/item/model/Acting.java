package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides: the caller himself, or the one for whom a secretary enters it (rules.md §3.4).
 *
 * @param entered null when he does it himself
 */
record Acting(Person person, String role, @Nullable Entered entered) {

    private static final String SECRETARY = "SECRETARY";
    private static final List<String> HEADS = List.of("LEADER", "DIRECTOR");

    /** @param roles those who may decide this, the highest first */
    static Acting of(
            SupervisionItem item, Actor by, @Nullable OnBehalf behalf, String act, Instant at, List<String> roles) {
        if (!item.office().equals(by.office())) {
            return Refused.forbidden("item.only-its-office");
        }
        var own = roles.stream().filter(by::hasRole).findFirst();
        if (own.isPresent()) {
            return behalf == null
                    ? new Acting(Person.of(by), own.get(), null)
                    : Refused.invalid(List.of(new FieldError("onBehalfOf", "item.not-for-oneself")));
        }
        if (!by.hasRole(SECRETARY)) {
            return Refused.forbidden("item.not-your-decision");
        }
        return onBehalf(by, behalf, act, at, roles);
    }

    private static Acting onBehalf(Actor by, @Nullable OnBehalf behalf, String act, Instant at, List<String> roles) {
        if (behalf == null) {
            return Refused.invalid(List.of(new FieldError("onBehalfOf", "value-missing")));
        }
        var faults = new ArrayList<FieldError>();
        var role = behalf.of() == null
                ? null
                : roles.stream()
                        .filter(HEADS::contains)
                        .filter(behalf.of().roles()::contains)
                        .findFirst()
                        .orElse(null);
        if (role == null) {
            faults.add(new FieldError("onBehalfOf", "item.no-such-official"));
        }
        if (behalf.medium() == null || behalf.medium() == Medium.DIRECT) {
            faults.add(new FieldError("medium", "item.medium-missing"));
        }
        if (behalf.medium() == Medium.PAPER && behalf.scans().isEmpty()) {
            faults.add(new FieldError("attachmentIds", "item.scan-missing"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        var of = behalf.of().person();
        return new Acting(of, role, new Entered(act, of, Person.of(by), behalf.medium(), behalf.scans(), at, null));
    }
}
