package io.districtoffice.supervision.item.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new instruction to the units, or the matter taken up again. @param lead null leaves it with the unit that leads */
public record NewOrder(String requirement, @Nullable String lead, List<String> others, Wanted due) {
    public NewOrder {
        others = others == null ? List.of() : List.copyOf(others);
    }
}
