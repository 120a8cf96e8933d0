package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.HashSet;
import java.util.List;

/** Who is to do something: one leads, the others help, and nobody does both (R19, U03). */
public record Units(String lead, List<String> others) {

    public Units {
        others = others == null ? List.of() : List.copyOf(others);
    }

    Units check(String path) {
        if (others.contains(lead)) {
            return oneLead(path + "coUnitIds");
        }
        if (new HashSet<>(others).size() < others.size()) {
            return Refused.invalid(List.of(new FieldError(path + "coUnitIds", "item.unit-twice")));
        }
        return this;
    }

    private static <T> T oneLead(String field) {
        return Refused.invalid("item.one-lead", List.of(new FieldError(field, "item.one-lead")), "rule", "R19");
    }
}
