package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.SecrecyLevel;
import org.jspecify.annotations.Nullable;

/** @param period e.g. {@code 1年}; null where none is marked */
public record Secrecy(SecrecyLevel level, @Nullable String period) {
    public static final Secrecy NONE = new Secrecy(SecrecyLevel.NONE, null);
}
