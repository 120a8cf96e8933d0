package io.districtoffice.platform.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record SampleRequest(
        String title,
        @Nullable String body,
        @Nullable Facts facts,
        @Nullable Kind kind,
        @Nullable List<String> tags,
        @Nullable Integer amount,
        @Nullable Boolean urgent,
        @Nullable LocalDate day) {

    public enum Kind {
        PLAIN,
        FANCY
    }

    public record Facts(@Nullable Instant occurredAt, @Nullable String place, @Nullable List<Figure> figures) {}

    public record Figure(String name, BigDecimal value, @Nullable String unit) {}
}
