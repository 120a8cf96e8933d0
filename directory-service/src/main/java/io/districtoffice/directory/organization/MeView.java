package io.districtoffice.directory.organization;

import io.districtoffice.directory.organization.model.Unit;
import io.districtoffice.platform.decision.Actor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The caller as his token says. */
record MeView(
        String id,
        String kind,
        @Nullable String name,
        @Nullable UnitName unit,
        @Nullable String office,
        List<String> roles,
        List<String> scopes) {

    record UnitName(String id, String name) {}

    static MeView of(Actor by, @Nullable Unit unit) {
        return new MeView(
                by.id(),
                by.kind().name().toLowerCase(Locale.ROOT),
                by.name(),
                unit == null ? null : new UnitName(unit.id(), unit.name()),
                by.office(),
                by.roles().stream().sorted().toList(),
                by.scopes().stream().sorted().toList());
    }
}
