package io.districtoffice.platform.canary.desk.model;

import java.time.Instant;

record ClockCanary(Instant at) {
    static ClockCanary make() {
        return new ClockCanary(Instant.now());
    }
}
